package cn.minsheng.core.routing;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Unit;
import cn.minsheng.core.organisation.Units;
import cn.minsheng.core.settings.Routing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the unit that leads a case 派单. The community of the place leads, without one its street; a group message without a place takes its
 * room's community; a department or company leads where {@code routing.yml} says so. A secret case goes to the inspection office and
 * nowhere else.
 */
@Component
public class RouteCase {
    private final Units units;
    private final Routing rules;

    RouteCase(Units units, Routing rules) {
        this.units = units;
        this.rules = rules;
    }

    /**
     * @param place the smallest unit that the matter lies in, null where unknown
     * @param room the unit of the group it came from, null outside groups
     * @param category null where nobody can say yet
     * @param sure whether the machine may send it to its lead by itself
     * @param secret whether the inspection office alone may know of it
     */
    public Route route(
            @Nullable UnitCode place,
            @Nullable UnitCode room,
            @Nullable Category category,
            boolean sure,
            boolean secret) {
        UnitCode inspection = units.inspection().code();
        if (secret) {
            return new Route(inspection, true);
        }
        Optional<UnitCode> byRule = category == null
                ? Optional.empty()
                : rules.leadOf(category)
                        .map(UnitCode::new)
                        .filter(unit -> units.byCode(unit).isPresent());
        UnitCode local = place == null ? room : place;
        Optional<UnitCode> lead = byRule.or(() -> Optional.ofNullable(local));
        if (sure && lead.isPresent()) {
            return new Route(lead.get(), true);
        }
        return new Route(local == null ? inspection : deskOf(local, inspection), false);
    }

    private UnitCode deskOf(UnitCode local, UnitCode inspection) {
        return units.streetOf(local).map(Unit::code).orElse(inspection);
    }
}
