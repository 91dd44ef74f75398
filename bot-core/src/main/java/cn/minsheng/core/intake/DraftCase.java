package cn.minsheng.core.intake;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.place.FindPlace;
import cn.minsheng.core.place.PlaceFound;
import cn.minsheng.core.settings.EmergencyRules;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.understand.UnderstandText;
import cn.minsheng.core.understand.Understanding;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts the case that a message would open 拟立案. */
@Component
class DraftCase {
    /** Reprisal and leaks: a member of staff who asks who reported is noted for the inspection office (scenario S6b). */
    private static final Category REPRISAL = new Category("L5");

    private final Taxonomy taxonomy;
    private final FindPlace places;
    private final EmergencyRules emergencies;
    private final UnderstandText understand;

    DraftCase(Taxonomy taxonomy, FindPlace places, EmergencyRules emergencies, UnderstandText understand) {
        this.taxonomy = taxonomy;
        this.understand = understand;
        this.places = places;
        this.emergencies = emergencies;
    }

    Decision.Open draft(Prepared prepared, Sender sender) {
        Understanding understood = Objects.requireNonNull(prepared.understood());
        Category category = understood.category();
        boolean secret = confidential(understood, category) || confidentialTogether(prepared, sender, category);
        PlaceFound place = place(prepared, sender);
        return new Decision.Open(
                secret,
                false,
                understood.alarm(),
                category,
                understood.confidence(),
                understood.sure(),
                understood.kind(),
                clock(understood, secret),
                place == null ? null : place.text(),
                place == null ? null : place.unit());
    }

    /** A picture, a sound, a file without words, sent to the official account itself: a person looks at it. */
    Decision.Open unsorted(Prepared prepared, Sender sender) {
        PlaceFound place = place(prepared, sender);
        return new Decision.Open(
                false,
                false,
                null,
                null,
                0,
                false,
                Kind.OTHER,
                ClockClass.PLAIN,
                place == null ? null : place.text(),
                place == null ? null : place.unit());
    }

    /** A watch record for the inspection office; nobody is told. */
    Decision.Open watch() {
        return new Decision.Open(
                true, true, null, REPRISAL, 0, false, Kind.OTHER, ClockClass.INSPECTION, null, (UnitCode) null);
    }

    /** An emergency that is life-threatening runs as NOW whatever its leaf; a hazard as its rule says. */
    private ClockClass clock(Understanding understood, boolean secret) {
        EmergencyRules.Rule rule = understood.alarm() == null
                ? null
                : emergencies.alarms().get(understood.alarm().name());
        if (rule != null) {
            return rule.clock();
        }
        return Optional.ofNullable(understood.category())
                .flatMap(taxonomy::leaf)
                .map(leaf -> leaf.clock(false, secret, understood.kind()))
                .orElse(secret ? ClockClass.INSPECTION : ClockClass.PLAIN);
    }

    private boolean confidential(Understanding understood, @Nullable Category category) {
        boolean named = !understood.persons().isEmpty();
        return understood.accuses() || (category != null && taxonomy.confidential(category, named));
    }

    /** The fragments before it become part of the case: who is named in one of them and accused in this message is accused. */
    private boolean confidentialTogether(Prepared prepared, Sender sender, @Nullable Category category) {
        if (sender.waiting().isEmpty()) {
            return false;
        }
        Understanding together = understand.understand(all(prepared, sender));
        return confidential(together, category) || confidential(together, together.category());
    }

    /** Where this message says no place, the fragments before it may. */
    private @Nullable PlaceFound place(Prepared prepared, Sender sender) {
        PlaceFound own = prepared.place();
        if ((own != null && own.unit() != null) || sender.waiting().isEmpty()) {
            return own;
        }
        return places.find(all(prepared, sender))
                .or(() -> Optional.ofNullable(own))
                .orElse(null);
    }

    private static String all(Prepared prepared, Sender sender) {
        return sender.waiting().stream().map(Sender.Waiting::text).collect(Collectors.joining(" ")) + " "
                + (prepared.text() == null ? "" : prepared.text());
    }
}
