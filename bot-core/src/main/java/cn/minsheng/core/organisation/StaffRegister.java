package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.UnitCode;
import java.time.Instant;
import java.util.Optional;

/** The stored staff and their posts 人员名册. */
public interface StaffRegister {
    /** The person of this sign-in name with the post of a moment; empty where either is not valid then. */
    Optional<Holder> holderAt(String username, Instant at);

    /** The hash of the password of somebody who is staff at a moment. */
    Optional<String> passwordHashAt(String username, Instant at);

    /** Whether anybody has a post of this role at a moment. */
    boolean anyoneAt(Role role, Instant at);

    /** The id of this sign-in name, whenever valid. */
    Optional<Long> idOf(String username);

    /** Adds a person; nothing happens where the sign-in name is taken. Tells whether it was added. */
    boolean add(String username, String name, String passwordHash, Instant from);

    /** Gives the person this post and ends any other. Tells whether anything changed. */
    boolean appoint(String username, Role role, UnitCode unit, Instant from);

    /**
     * Somebody with a post 任职.
     *
     * @param staffId internal id
     */
    record Holder(long staffId, String username, String name, Role role, UnitCode unit) {
        @Override
        public String toString() {
            return "Holder[" + staffId + ", " + role + ", " + unit + "]";
        }
    }
}
