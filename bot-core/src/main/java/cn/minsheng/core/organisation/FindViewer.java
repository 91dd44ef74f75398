package cn.minsheng.core.organisation;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who a sign-in name is at this moment 操作人. A post that ended a second ago opens nothing any more. */
@Component
public class FindViewer {
    private final StaffRegister staff;
    private final Units units;
    private final Clock clock;

    FindViewer(StaffRegister staff, Units units, Clock clock) {
        this.staff = staff;
        this.units = units;
        this.clock = clock;
    }

    public Optional<Viewer> find(String username) {
        return staff.holderAt(username, clock.instant())
                .map(holder -> new Viewer(
                        holder.staffId(),
                        holder.username(),
                        holder.name(),
                        holder.role(),
                        holder.unit(),
                        units.below(holder.unit())));
    }
}
