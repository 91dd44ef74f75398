package cn.minsheng.core.settings;

import cn.minsheng.core.kernel.UnitCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The district's places 地名库, as {@code places.yml} has them.
 *
 * @param reachMetres how far from the nearest known point a position still counts as that community's
 * @param areas units that have an area: the district, its streets and communities
 * @param spots estates, courtyards, schools, markets, crossings: each in one unit
 * @param roads roads, each with the communities that it runs through
 * @param elsewhere neighbouring places outside, with where to turn
 * @param details words for a place within a place
 */
public record Gazetteer(
        double reachMetres,
        List<Area> areas,
        List<Spot> spots,
        List<Road> roads,
        List<Elsewhere> elsewhere,
        Details details) {
    public Gazetteer {
        Checks.that(reachMetres > 0, "reachMetres must be above 0");
        areas = Checks.some("areas", areas);
        spots = Checks.some("spots", spots);
        roads = Checks.some("roads", roads);
        elsewhere = Checks.some("elsewhere", elsewhere);
        Checks.present("details", details);
        Map<String, Area> byCode = new HashMap<>();
        areas.forEach(area -> Checks.that(byCode.put(area.code(), area) == null, "area " + area.code() + " twice"));
        for (Area area : areas) {
            String parent = area.parent();
            Checks.that(parent == null || byCode.containsKey(parent), "area " + area.code() + ": no area " + parent);
        }
        spots.forEach(spot ->
                Checks.that(byCode.containsKey(spot.unit()), "spot " + spot.name() + ": no area " + spot.unit()));
        roads.forEach(road -> road.units()
                .forEach(unit -> Checks.that(byCode.containsKey(unit), "road " + road.name() + ": no area " + unit)));
    }

    /** The area of a unit. */
    public Optional<Area> area(UnitCode unit) {
        return areas.stream().filter(a -> a.code().equals(unit.value())).findFirst();
    }

    /** How big an area is; the smaller wins. */
    public enum Level {
        DISTRICT,
        STREET,
        COMMUNITY
    }

    /**
     * A unit with an area.
     *
     * @param code the unit's code
     * @param name 名称
     * @param level its level
     * @param parent the unit above, null for the district
     * @param names other names, nicknames, old names
     * @param latitude of its middle
     * @param longitude of its middle
     */
    public record Area(
            String code,
            String name,
            Level level,
            @Nullable String parent,
            List<String> names,
            double latitude,
            double longitude) {
        public Area {
            Checks.text("code", code);
            Checks.text("name", name);
            Checks.present("level of " + code, level);
            names = Checks.orNone(names);
        }

        public UnitCode unit() {
            return new UnitCode(code);
        }
    }

    /** A known point in one unit; latitude and longitude both or neither. */
    public record Spot(
            String name,
            String unit,
            List<String> names,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        public Spot {
            Checks.text("name", name);
            Checks.text("unit of " + name, unit);
            names = Checks.orNone(names);
            Checks.that((latitude == null) == (longitude == null), name + ": latitude and longitude go together");
        }
    }

    /** A road and the communities that it runs through. */
    public record Road(String name, List<String> units, List<String> names) {
        public Road {
            Checks.text("name", name);
            units = Checks.some("units of " + name, units);
            names = Checks.orNone(names);
        }
    }

    /** A place outside the district; {@code turnTo} says whom to ask there. */
    public record Elsewhere(
            String name, String turnTo, List<String> names, double latitude, double longitude, double radiusMetres) {
        public Elsewhere {
            Checks.text("name", name);
            Checks.text("turnTo of " + name, turnTo);
            names = Checks.orNone(names);
        }
    }

    /**
     * Words for a place within a place.
     *
     * @param numerals characters of numbers beside 0-9
     * @param numbered what follows a number: 号楼
     * @param words whole words: 门口
     * @param crossings what follows two road names: 路口
     * @param joins what stands between two road names: 与
     */
    public record Details(
            String numerals, List<String> numbered, List<String> words, List<String> crossings, List<String> joins) {
        public Details {
            Checks.text("numerals", numerals);
            numbered = Checks.words("numbered", numbered);
            words = Checks.words("words", words);
            crossings = Checks.words("crossings", crossings);
            joins = Checks.some("joins", joins);
        }
    }
}
