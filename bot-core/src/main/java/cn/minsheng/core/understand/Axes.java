package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Scope;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two axes beside the leaf: what the resident wants (诉求性质) and whether it is ours (受理范围). */
final class Axes {
    private final Taxonomy taxonomy;
    private final Map<Kind, WordList> kinds = new LinkedHashMap<>();
    private final Map<Scope, WordList> scopes = new LinkedHashMap<>();
    private final WordList outside;
    private final WordList inside;

    Axes(Taxonomy taxonomy, Gazetteer gazetteer, Lexicon.Builder lexicon) {
        this.taxonomy = taxonomy;
        taxonomy.kinds().forEach((kind, words) -> kinds.put(kind, lexicon.list("kind." + kind, words)));
        taxonomy.scopes().forEach((scope, words) -> scopes.put(scope, lexicon.list("scope." + scope, words)));
        List<String> away = new ArrayList<>();
        gazetteer.elsewhere().forEach(e -> addNames(away, e.name(), e.names()));
        outside = lexicon.list("scope.outside", away);
        List<String> here = new ArrayList<>();
        gazetteer.areas().forEach(a -> addNames(here, a.name(), a.names()));
        gazetteer.spots().forEach(s -> addNames(here, s.name(), s.names()));
        gazetteer.roads().forEach(r -> addNames(here, r.name(), r.names()));
        inside = lexicon.list("scope.inside", here);
    }

    private static void addNames(List<String> words, String name, List<String> names) {
        words.add(name);
        words.addAll(names);
    }

    /** In the order of the settings; where a text says none, what reports of its leaf usually are. */
    Kind kind(Reading reading, Intent intent, @Nullable Category leaf, boolean alarm, boolean accuses) {
        if (alarm) {
            return Kind.EMERGENCY;
        }
        if (intent == Intent.PRAISE) {
            return Kind.PRAISE;
        }
        if (accuses) {
            return Kind.REPORT;
        }
        ClockClass clock = leaf == null
                ? null
                : taxonomy.leaf(leaf).map(Taxonomy.Leaf::usualClock).orElse(null);
        if (clock != ClockClass.INSPECTION) {
            for (Map.Entry<Kind, WordList> kind : kinds.entrySet()) {
                if (intent == Intent.REPORT && reading.hits().any(kind.getValue())) {
                    return kind.getKey();
                }
            }
        }
        Kind usual = clock == null ? null : taxonomy.kindByClock().get(clock);
        return usual != null ? usual : intent == Intent.REPORT ? Kind.HELP : Kind.OTHER;
    }

    Scope scope(Reading reading) {
        Hits hits = reading.hits();
        if (hits.any(outside) && !hits.any(inside)) {
            return Scope.ELSEWHERE;
        }
        for (Map.Entry<Scope, WordList> scope : scopes.entrySet()) {
            if (hits.any(scope.getValue())) {
                return scope.getKey();
            }
        }
        return Scope.DISTRICT;
    }

    /** The words that spoke for a kind or a scope. */
    List<Hit> words(Reading reading, Kind kind) {
        WordList list = kinds.get(kind);
        return list == null ? List.of() : reading.hits().of(list);
    }

    List<Hit> words(Reading reading, Scope scope) {
        WordList list = scope == Scope.ELSEWHERE ? outside : scopes.get(scope);
        return list == null ? List.of() : reading.hits().of(list);
    }
}
