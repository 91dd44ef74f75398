package cn.minsheng.core.organisation.store;

import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Role;
import cn.minsheng.core.organisation.StaffRegister;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MyBatisStaffRegister implements StaffRegister {
    private final StaffMapper staff;
    private final PostMapper posts;

    MyBatisStaffRegister(StaffMapper staff, PostMapper posts) {
        this.staff = staff;
        this.posts = posts;
    }

    @Override
    public Optional<Holder> holderAt(String username, Instant at) {
        // The database takes "li " for "li"; we do not.
        return Optional.ofNullable(staff.holderAt(username, at))
                .filter(row -> row.username.equals(username))
                .map(HolderRow::holder);
    }

    @Override
    public Optional<String> passwordHashAt(String username, Instant at) {
        return Optional.ofNullable(staff.validAt(username, at))
                .filter(row -> row.username.equals(username))
                .map(row -> row.passwordHash);
    }

    @Override
    public boolean anyoneAt(Role role, Instant at) {
        return staff.countAt(role, at) > 0;
    }

    @Override
    public Optional<Long> idOf(String username) {
        return Optional.ofNullable(staff.idOf(username));
    }

    @Override
    public boolean add(String username, String name, String passwordHash, Instant from) {
        StaffRow row = new StaffRow();
        row.username = username;
        row.name = name;
        row.passwordHash = passwordHash;
        row.validFrom = from;
        try {
            staff.insert(row);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    @Transactional
    public boolean appoint(String username, Role role, UnitCode unit, Instant from) {
        // Two nodes that appoint at once must not both find no post.
        Long staffId = staff.lock(username);
        if (staffId == null) {
            throw new IllegalArgumentException("nobody has this sign-in name");
        }
        List<PostRow> held = posts.notEndedAt(staffId, from);
        boolean there = false;
        for (PostRow post : held) {
            if (!there && post.role == role && post.unitCode.equals(unit.value())) {
                there = true;
            } else {
                posts.end(Objects.requireNonNull(post.id), from);
            }
        }
        if (!there) {
            PostRow post = new PostRow();
            post.staffId = staffId;
            post.role = role;
            post.unitCode = unit.value();
            post.validFrom = from;
            posts.insert(post);
        }
        return !there || held.size() > 1;
    }
}
