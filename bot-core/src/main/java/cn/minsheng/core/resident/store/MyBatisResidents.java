package cn.minsheng.core.resident.store;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.resident.Addresses;
import cn.minsheng.core.resident.Contact;
import cn.minsheng.core.resident.Residents;
import com.baomidou.mybatisplus.core.batch.MybatisBatch;
import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.toolkit.MybatisBatchUtils;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Residents in MySQL. */
@Repository
class MyBatisResidents implements Residents, Addresses {
    private static final MybatisBatch.Method<IdentityRow> BATCH = new MybatisBatch.Method<>(IdentityMapper.class);

    private final IdentityMapper identities;
    private final SqlSessionFactory sessions;
    private final Clock clock;

    MyBatisResidents(IdentityMapper identities, SqlSessionFactory sessions, Clock clock) {
        this.identities = identities;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public List<Long> meet(List<Contact> contacts) {
        // always in the same order, so that two nodes never wait for each other in a ring
        List<IdentityRow> rows = contacts.stream()
                .map(MyBatisResidents::row)
                .sorted(Comparator.comparing(MyBatisResidents::key))
                .toList();
        MybatisBatchUtils.execute(sessions, rows, BATCH.<IdentityRow>get("meet"));
        Map<String, Long> ids = new HashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.channelKey))
                .forEach((channel, ours) -> identities
                        .selectList(new QueryWrapper<IdentityRow>()
                                .select("id", "channel_key", "external_id")
                                .eq("channel_key", channel)
                                .in(
                                        "external_id",
                                        ours.stream().map(row -> row.externalId).toList()))
                        .forEach(found -> ids.put(key(found), Objects.requireNonNull(found.id))));
        return contacts.stream()
                .map(contact -> Objects.requireNonNull(ids.get(key(row(contact)))))
                .toList();
    }

    private static IdentityRow row(Contact contact) {
        IdentityRow row = new IdentityRow();
        row.channelKey = contact.channel().key();
        row.externalId = contact.externalId();
        row.displayName = shortened(contact.name());
        row.lastContactAt = contact.at();
        if (contact.opens() != Contact.Opens.NOTHING) {
            row.windowUntil =
                    contact.at().plus(Duration.ofMinutes(contact.opens().minutes()));
            row.windowLeft = contact.opens().messages();
        }
        return row;
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.codePointCount(0, name.length()) <= 50
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 50));
    }

    private static String key(IdentityRow row) {
        return row.channelKey + '\n' + row.externalId;
    }

    @Override
    public Optional<Long> find(Channel channel, String externalId) {
        return Optional.ofNullable(identities.selectOne(new QueryWrapper<IdentityRow>()
                        .select("id")
                        .eq("channel_key", channel.key())
                        .eq("external_id", externalId)))
                .map(row -> row.id);
    }

    @Override
    public void pseudonymise(List<Long> identityIds) {
        identityIds.forEach(id -> identities.pseudonymise(id, "gone-" + UUID.randomUUID(), clock.instant()));
    }

    @Override
    public Optional<String> of(long identityId) {
        return Optional.ofNullable(identities.selectById(identityId))
                .filter(row -> row.pseudonymisedAt == null)
                .map(row -> row.externalId);
    }
}
