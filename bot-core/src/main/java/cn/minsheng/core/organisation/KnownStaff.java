package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.Channel;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Members of groups who are known as staff 群内工作人员, from memory. */
@Component
public class KnownStaff {
    private final Snapshot<Map<Key, StaffMember>> members;

    KnownStaff(GroupRegister register, Clock clock) {
        this.members = new Snapshot<>(
                now -> register.members().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                member -> new Key(member.channel(), member.externalId()),
                                GroupRegister.Member::person)),
                clock);
    }

    /** Who this is; empty for residents. */
    public Optional<StaffMember> find(Channel channel, String externalId) {
        return Optional.ofNullable(members.get().get(new Key(channel, externalId)));
    }

    /** Reads the members again, after they were changed. */
    public void refresh() {
        members.refresh();
    }

    private record Key(Channel channel, String externalId) {}
}
