package cn.minsheng.core.place;

import cn.minsheng.core.kernel.Span;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.Gazetteer.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place that a text or a position speaks of 找地点. A place of a community beats a street, one of ours beats one outside;
 * a road that runs through several communities gives their street, or no unit where they have none in common. Built once from
 * the gazetteer; pure and safe for many threads.
 */
public final class FindPlace {
    /** A position this near to a known point is said by its name. */
    private static final double AT_SPOT_METRES = 150;

    private static final double METRES_PER_DEGREE = 111_320;

    private final Gazetteer gazetteer;
    private final PlaceNames names;
    private final PlaceDetails details;

    public FindPlace(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.names = new PlaceNames(gazetteer);
        this.details = new PlaceDetails(gazetteer.details());
    }

    /** The place that a text speaks of, as a person would say it. */
    public Optional<PlaceFound> find(String text) {
        String plain = PlaceNames.fold(text);
        List<PlaceNames.Match> matches = crossings(plain, names.in(plain));
        Optional<PlaceNames.Match> best = matches.stream().min(Comparator.comparingInt(PlaceNames.Match::rank));
        if (best.isEmpty()) {
            return details.first(plain).map(d -> found(text, List.of(d), null, null));
        }
        PlaceNames.Match match = best.get();
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(match.start(), match.end()));
        spans.addAll(details.after(plain, match.end()));
        return Optional.of(found(text, spans, match.unit(), match.elsewhere()));
    }

    /** The place at a position; empty where nothing of ours or around us is near. */
    public Optional<PlaceFound> at(double latitude, double longitude) {
        PlaceFound nearest = null;
        double least = gazetteer.reachMetres();
        for (Gazetteer.Area area : gazetteer.areas()) {
            double metres = metres(latitude, longitude, area.latitude(), area.longitude());
            if (area.level() == Level.COMMUNITY && metres < least) {
                least = metres;
                nearest = new PlaceFound(area.name(), area.unit(), List.of(), null);
            }
        }
        for (Gazetteer.Spot spot : gazetteer.spots()) {
            Double north = spot.latitude();
            Double east = spot.longitude();
            double metres = north == null || east == null ? least : metres(latitude, longitude, north, east);
            if (metres < least) {
                least = metres;
                nearest = new PlaceFound(nameAt(spot, metres), new UnitCode(spot.unit()), List.of(), null);
            }
        }
        return nearest != null ? Optional.of(nearest) : outside(latitude, longitude);
    }

    private String nameAt(Gazetteer.Spot spot, double metres) {
        return metres <= AT_SPOT_METRES
                ? spot.name()
                : gazetteer
                        .area(new UnitCode(spot.unit()))
                        .map(Gazetteer.Area::name)
                        .orElse(spot.name());
    }

    private Optional<PlaceFound> outside(double latitude, double longitude) {
        return gazetteer.elsewhere().stream()
                .filter(e -> metres(latitude, longitude, e.latitude(), e.longitude()) <= e.radiusMetres())
                .min(Comparator.comparingDouble(e -> metres(latitude, longitude, e.latitude(), e.longitude())))
                .map(e -> new PlaceFound(e.name(), null, List.of(), e.name()));
    }

    /** Two roads joined (和平路与灯塔路口) are one place, in the unit that both have in common. */
    private List<PlaceNames.Match> crossings(String plain, List<PlaceNames.Match> matches) {
        List<PlaceNames.Match> joined = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            PlaceNames.Match match = matches.get(i);
            PlaceNames.Match next = i + 1 < matches.size() ? matches.get(i + 1) : null;
            if (next != null && match.road() != null && next.road() != null && joins(plain, match, next)) {
                joined.add(crossing(plain, match, next, match.road(), next.road()));
                i++;
            } else {
                joined.add(match);
            }
        }
        return joined;
    }

    private boolean joins(String plain, PlaceNames.Match a, PlaceNames.Match b) {
        return gazetteer.details().joins().contains(plain.substring(a.end(), b.start()));
    }

    private PlaceNames.Match crossing(
            String plain, PlaceNames.Match a, PlaceNames.Match b, Gazetteer.Road first, Gazetteer.Road second) {
        int end = b.end();
        for (String word : gazetteer.details().crossings()) {
            end = plain.startsWith(word, b.end()) ? Math.max(end, b.end() + word.length()) : end;
        }
        Set<String> common = new HashSet<>(first.units());
        common.retainAll(second.units());
        UnitCode unit = common.size() == 1 ? new UnitCode(common.iterator().next()) : a.unit();
        int rank = common.size() == 1 ? PlaceNames.RANK_SPOT : Math.min(a.rank(), b.rank());
        return new PlaceNames.Match(a.start(), end, rank, unit, null, null);
    }

    private static PlaceFound found(
            String text, List<Span> spans, @Nullable UnitCode unit, @Nullable String elsewhere) {
        StringBuilder said = new StringBuilder();
        spans.forEach(span -> said.append(span.of(text)));
        return new PlaceFound(said.toString(), unit, spans, elsewhere);
    }

    private static double metres(double lat, double lon, double otherLat, double otherLon) {
        double north = (lat - otherLat) * METRES_PER_DEGREE;
        double east = (lon - otherLon) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        return Math.hypot(north, east);
    }
}
