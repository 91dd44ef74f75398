package cn.minsheng.core.place;

import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.Gazetteer.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All names of the gazetteer and where they stand in a text; the longest name wins. */
final class PlaceNames {
    static final int RANK_SPOT = 0;
    static final int RANK_COMMUNITY = 1;
    static final int RANK_ROAD = 2;
    static final int RANK_STREET = 3;
    static final int RANK_LONG_ROAD = 4;
    static final int RANK_DISTRICT = 6;
    static final int RANK_ELSEWHERE = 5;

    private final Map<Character, List<Name>> byFirst = new HashMap<>();

    /**
     * A name in a text.
     *
     * @param rank smaller is better
     * @param unit the unit that it lies in, if one
     * @param elsewhere the place outside that it belongs to, if one
     * @param road the road that it is, if one
     */
    record Match(
            int start,
            int end,
            int rank,
            @Nullable UnitCode unit,
            @Nullable String elsewhere,
            Gazetteer.@Nullable Road road) {}

    private record Name(
            String text,
            int rank,
            @Nullable UnitCode unit,
            @Nullable String elsewhere,
            Gazetteer.@Nullable Road road) {}

    PlaceNames(Gazetteer gazetteer) {
        for (Gazetteer.Area area : gazetteer.areas()) {
            int rank = rank(area.level());
            UnitCode unit = area.level() == Level.DISTRICT ? null : area.unit();
            all(area.name(), area.names()).forEach(n -> add(new Name(n, rank, unit, null, null)));
        }
        for (Gazetteer.Spot spot : gazetteer.spots()) {
            UnitCode unit = new UnitCode(spot.unit());
            all(spot.name(), spot.names()).forEach(n -> add(new Name(n, RANK_SPOT, unit, null, null)));
        }
        for (Gazetteer.Road road : gazetteer.roads()) {
            boolean one = road.units().size() == 1;
            UnitCode unit = common(road, gazetteer);
            all(road.name(), road.names())
                    .forEach(n -> add(new Name(n, one ? RANK_ROAD : RANK_LONG_ROAD, unit, null, road)));
        }
        for (Gazetteer.Elsewhere place : gazetteer.elsewhere()) {
            all(place.name(), place.names()).forEach(n -> add(new Name(n, RANK_ELSEWHERE, null, place.name(), null)));
        }
        byFirst.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Name n) -> n.text().length()).reversed()));
    }

    private static int rank(Level level) {
        return switch (level) {
            case COMMUNITY -> RANK_COMMUNITY;
            case STREET -> RANK_STREET;
            case DISTRICT -> RANK_DISTRICT;
        };
    }

    /** The one community of a road, else the street above all of its communities, else none. */
    private static @Nullable UnitCode common(Gazetteer.Road road, Gazetteer gazetteer) {
        if (road.units().size() == 1) {
            return new UnitCode(road.units().get(0));
        }
        List<String> parents = road.units().stream()
                .map(u -> gazetteer.area(new UnitCode(u)).orElseThrow())
                .map(a -> a.level() == Level.COMMUNITY && a.parent() != null ? a.parent() : a.code())
                .distinct()
                .toList();
        return parents.size() == 1 ? new UnitCode(parents.get(0)) : null;
    }

    private static List<String> all(String name, List<String> names) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return all;
    }

    private void add(Name name) {
        Name folded = new Name(fold(name.text()), name.rank(), name.unit(), name.elsewhere(), name.road());
        byFirst.computeIfAbsent(folded.text().charAt(0), c -> new ArrayList<>()).add(folded);
    }

    List<Match> in(String plain) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < plain.length(); ) {
            Name name = nameAt(plain, i);
            if (name == null) {
                i++;
            } else {
                int end = i + name.text().length();
                matches.add(new Match(i, end, name.rank(), name.unit(), name.elsewhere(), name.road()));
                i = end;
            }
        }
        return matches;
    }

    private @Nullable Name nameAt(String plain, int at) {
        for (Name name : byFirst.getOrDefault(plain.charAt(at), List.of())) {
            if (plain.startsWith(name.text(), at)) {
                return name;
            }
        }
        return null;
    }

    /** Half width and lower case, character by character, so that places in the text stay the same. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char half = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
            folded.append(half >= 'A' && half <= 'Z' ? (char) (half + 32) : half);
        }
        return folded.toString();
    }
}
