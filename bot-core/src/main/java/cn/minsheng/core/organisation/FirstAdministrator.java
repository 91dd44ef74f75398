package cn.minsheng.core.organisation;

import cn.minsheng.core.audit.RecordAct;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appoints the first administrator 首任信息员 of a new installation, and never a second one. */
@Component
public class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final StaffRegister staff;
    private final Units units;
    private final PasswordEncoder encoder;
    private final RecordAct audit;
    private final Clock clock;

    FirstAdministrator(StaffRegister staff, Units units, PasswordEncoder encoder, RecordAct audit, Clock clock) {
        this.staff = staff;
        this.units = units;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does nothing while anybody is administrator. A sign-in name that is taken is left alone: its password is its owner's.
     *
     * @return whether there is a new administrator
     */
    @Transactional
    public boolean appoint(String username, String password) {
        Instant now = clock.instant();
        if (staff.anyoneAt(Role.ADMINISTRATOR, now)) {
            return false;
        }
        Unit district = units.district()
                .orElseThrow(() -> new IllegalStateException("no unit of level DISTRICT: see organisation.yml"));
        if (!staff.add(username, Role.ADMINISTRATOR.label(), Passwords.hash(encoder, password), now)) {
            LOG.warn("The first administrator's sign-in name is taken: choose another");
            return false;
        }
        staff.appoint(username, Role.ADMINISTRATOR, district.code(), now);
        audit.record("system", "staff.first-administrator", username, "");
        return true;
    }
}
