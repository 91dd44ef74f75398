package cn.minsheng.core.organisation;

import cn.minsheng.core.settings.SettingsFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code organisation.yml}: a district's units, staff and groups 组织说明, as an administrator writes them down. What is left out of it
 * stays as it is: nothing is ever deleted by it.
 *
 * @param units a unit after the one above it
 * @param staff who may sign in
 * @param rooms the groups
 * @param members members of groups who are known as staff
 */
public record DistrictDescription(
        List<DescribedUnit> units,
        List<DescribedStaff> staff,
        List<DescribedRoom> rooms,
        List<DescribedMember> members) {
    public DistrictDescription {
        units = List.copyOf(Objects.requireNonNull(units, "units is missing"));
        staff = List.copyOf(Objects.requireNonNull(staff, "staff is missing"));
        rooms = List.copyOf(Objects.requireNonNull(rooms, "rooms is missing"));
        members = List.copyOf(Objects.requireNonNull(members, "members is missing"));
        Set<String> codes = new HashSet<>();
        for (DescribedUnit unit : units) {
            if (unit.parent() != null && !codes.contains(unit.parent())) {
                throw new IllegalArgumentException(unit.code() + " stands before its parent " + unit.parent());
            }
            if (!codes.add(unit.code())) {
                throw new IllegalArgumentException(unit.code() + " stands there twice");
            }
        }
        Set<String> names = new HashSet<>();
        for (DescribedStaff person : staff) {
            check(codes, person.unit(), person.username());
            if (!names.add(person.username())) {
                throw new IllegalArgumentException(person.username() + " stands there twice");
            }
        }
        rooms.forEach(room -> check(codes, room.unit(), room.roomId()));
        for (DescribedMember member : members) {
            check(codes, member.unit(), member.externalId());
            if (member.staff() != null && !names.contains(member.staff())) {
                throw new IllegalArgumentException(member.externalId() + " has the unknown staff " + member.staff());
            }
        }
    }

    /** {@code organisation.yml}, the district's or the shipped one. */
    public static DistrictDescription read(SettingsFiles files) {
        return files.read("organisation.yml", DistrictDescription.class);
    }

    private static void check(Set<String> codes, String unit, String of) {
        if (!codes.contains(unit)) {
            throw new IllegalArgumentException(of + " has the unknown unit " + unit);
        }
    }

    /**
     * A unit 单位.
     *
     * @param parent code of the unit above, null for the district
     */
    public record DescribedUnit(
            String code,
            String name,
            Unit.Level level,
            @Nullable String parent) {
        public DescribedUnit {
            Objects.requireNonNull(code, "a unit's code is missing");
            Objects.requireNonNull(name, code + " has no name");
            Objects.requireNonNull(level, code + " has no level");
        }
    }

    /**
     * Somebody who may sign in 人员. The password counts only while the sign-in name is new.
     *
     * @param password in clear, or null where the hash is given
     * @param passwordHash as the house's encoder makes it, or null
     */
    public record DescribedStaff(
            String username,
            String name,
            Role role,
            String unit,
            @Nullable String password,
            @Nullable String passwordHash) {
        public DescribedStaff {
            Objects.requireNonNull(username, "a username is missing");
            Objects.requireNonNull(name, username + " has no name");
            Objects.requireNonNull(role, username + " has no role");
            Objects.requireNonNull(unit, username + " has no unit");
            if ((password == null) == (passwordHash == null)) {
                throw new IllegalArgumentException(username + " needs either password or passwordHash");
            }
        }

        @Override
        public String toString() {
            return "DescribedStaff[" + role + ", " + unit + "]";
        }
    }

    /**
     * A group 服务群.
     *
     * @param channel stored form of a channel, such as {@code gateway:demo-bridge}
     * @param owner the bridge's id of the group owner, null where unknown
     */
    public record DescribedRoom(
            String channel,
            String roomId,
            String name,
            String unit,
            @Nullable String owner) {
        public DescribedRoom {
            Objects.requireNonNull(channel, "a room's channel is missing");
            Objects.requireNonNull(roomId, "a room's roomId is missing");
            Objects.requireNonNull(name, roomId + " has no name");
            Objects.requireNonNull(unit, roomId + " has no unit");
        }
    }

    /**
     * A member of groups who is known as staff 群内工作人员.
     *
     * @param title what he or she is there
     * @param staff the sign-in name, null where there is none
     */
    public record DescribedMember(
            String channel,
            String externalId,
            String name,
            String title,
            String unit,
            @Nullable String staff) {
        public DescribedMember {
            Objects.requireNonNull(channel, "a member's channel is missing");
            Objects.requireNonNull(externalId, "a member's externalId is missing");
            Objects.requireNonNull(name, externalId + " has no name");
            Objects.requireNonNull(title, externalId + " has no title");
            Objects.requireNonNull(unit, externalId + " has no unit");
        }

        @Override
        public String toString() {
            return "DescribedMember[" + unit + "]";
        }
    }
}
