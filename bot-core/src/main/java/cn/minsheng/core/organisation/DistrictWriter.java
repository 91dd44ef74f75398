package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.UnitCode;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Carries a description into the registers, and counts what it changed. */
@Component
class DistrictWriter {
    private final UnitRegister units;
    private final StaffRegister staff;
    private final GroupRegister groups;
    private final PasswordEncoder encoder;
    private final Clock clock;

    DistrictWriter(
            UnitRegister units, StaffRegister staff, GroupRegister groups, PasswordEncoder encoder, Clock clock) {
        this.units = units;
        this.staff = staff;
        this.groups = groups;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** How many units, people, groups and members were added or changed. */
    int write(DistrictDescription district) {
        Instant now = clock.instant();
        int changed = 0;
        for (DistrictDescription.DescribedUnit unit : district.units()) {
            UnitCode parent = unit.parent() == null ? null : new UnitCode(unit.parent());
            changed += units.put(new Unit(new UnitCode(unit.code()), unit.name(), unit.level(), parent), now) ? 1 : 0;
        }
        for (DistrictDescription.DescribedStaff person : district.staff()) {
            changed += write(person, now) ? 1 : 0;
        }
        for (DistrictDescription.DescribedRoom room : district.rooms()) {
            Channel channel = Channel.ofKey(room.channel());
            changed +=
                    groups.put(new Room(channel, room.roomId(), room.name(), new UnitCode(room.unit()), room.owner()))
                            ? 1
                            : 0;
        }
        for (DistrictDescription.DescribedMember member : district.members()) {
            StaffMember person =
                    new StaffMember(member.name(), member.title(), new UnitCode(member.unit()), member.staff());
            changed +=
                    groups.put(new GroupRegister.Member(Channel.ofKey(member.channel()), member.externalId(), person))
                            ? 1
                            : 0;
        }
        return changed;
    }

    private boolean write(DistrictDescription.DescribedStaff person, Instant now) {
        boolean added = staff.idOf(person.username()).isEmpty()
                && staff.add(person.username(), person.name(), hash(person.password(), person.passwordHash()), now);
        return staff.appoint(person.username(), person.role(), new UnitCode(person.unit()), now) || added;
    }

    private String hash(@Nullable String password, @Nullable String hash) {
        if (hash != null) {
            return hash;
        }
        if (password == null) {
            throw new IllegalArgumentException("neither password nor hash");
        }
        return Passwords.hash(encoder, password);
    }
}
