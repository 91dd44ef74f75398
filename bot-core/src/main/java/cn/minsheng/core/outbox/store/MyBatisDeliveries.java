package cn.minsheng.core.outbox.store;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.outbox.Claimed;
import cn.minsheng.core.outbox.Deliveries;
import cn.minsheng.core.outbox.Route;
import cn.minsheng.core.outbox.Way;
import cn.minsheng.core.outbox.store.DeliveryMapper.RouteKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class MyBatisDeliveries implements Deliveries {
    private static final int ERROR_LENGTH = 64;

    private final DeliveryMapper mapper;
    private final TransactionTemplate transaction;

    MyBatisDeliveries(DeliveryMapper mapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
        // No gap locks: other nodes claim and post meanwhile.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public List<Claimed> claim(Claim claim) {
        List<Long> due = due(claim);
        return due.isEmpty() ? List.of() : Objects.requireNonNull(transaction.execute(status -> take(due, claim)));
    }

    private List<Long> due(Claim claim) {
        Route only = claim.only();
        return mapper.due(
                millis(claim.now()),
                claim.limit(),
                claim.ways().stream().map(Way::name).toList(),
                claim.without().stream().map(MyBatisDeliveries::key).toList(),
                only == null ? null : only.way().name(),
                only == null ? null : only.channel().key());
    }

    private List<Claimed> take(List<Long> due, Claim claim) {
        List<DeliveryRow> rows = mapper.lock(due, millis(claim.now()));
        if (!rows.isEmpty()) {
            List<Long> ids = rows.stream().map(MyBatisDeliveries::id).toList();
            mapper.lease(ids, claim.owner(), millis(claim.leaseUntil()));
        }
        return rows.stream().map(row -> claimed(row, claim.owner())).toList();
    }

    @Override
    public boolean begin(Claimed row, Instant now, Instant leaseUntil) {
        return mapper.begin(row.id(), row.owner(), millis(now), millis(leaseUntil)) == 1;
    }

    @Override
    public boolean finish(Claimed row, Verdict verdict, Instant now) {
        return mapper.finish(
                        row.id(),
                        row.owner(),
                        verdict.state().name(),
                        cut(verdict.error()),
                        verdict.attempts(),
                        millis(verdict.nextAt()),
                        millis(now))
                == 1;
    }

    @Override
    public void giveBack(Claimed row) {
        mapper.giveBack(row.id(), row.owner());
    }

    private static RouteKey key(Route route) {
        return new RouteKey(route.way().name(), route.channel().key());
    }

    private static long id(DeliveryRow row) {
        return Objects.requireNonNull(row.id);
    }

    private static Claimed claimed(DeliveryRow row, String owner) {
        return new Claimed(
                id(row),
                owner,
                row.deliveryId,
                Way.valueOf(row.way),
                Channel.ofKey(row.channelKey),
                row.identityId,
                row.roomId,
                MentionIds.read(row.mentionIds),
                row.text,
                row.attempts,
                row.sendingSince != null);
    }

    private static @Nullable String cut(@Nullable String error) {
        return error == null || error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
    }

    private static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
