package cn.minsheng.core.reply;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.organisation.Unit;
import cn.minsheng.core.organisation.Units;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.settings.Texts;
import cn.minsheng.core.settings.Texts.Key;
import cn.minsheng.core.ticket.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words what residents are told about a case 用语, from {@code texts.yml}. A line for a group never carries more than number, category and
 * date; of a secret case it carries nothing.
 */
@Component
public class Wording {
    private final Texts texts;
    private final Taxonomy taxonomy;
    private final Units units;
    private final PeopleDates dates;

    Wording(Texts texts, Taxonomy taxonomy, Units units, Clock clock) {
        this.texts = texts;
        this.taxonomy = taxonomy;
        this.units = units;
        this.dates = new PeopleDates(texts.dates(), clock);
    }

    /** The receipt of a new public case for its reporter 登记回执. */
    public String receipt(Ticket ticket) {
        if (ticket.category() == null) {
            return say(Key.RECEIPT_UNSORTED, ticket);
        }
        return say(ticket.dueAt() == null ? Key.RECEIPT_OPEN : Key.RECEIPT, ticket);
    }

    /** The receipt of a new public case as a line for its group 群回执. */
    public String groupReceipt(Ticket ticket) {
        if (ticket.category() == null) {
            return say(Key.RECEIPT_GROUP_UNSORTED, ticket);
        }
        return say(ticket.dueAt() == null ? Key.RECEIPT_GROUP_OPEN : Key.RECEIPT_GROUP, ticket);
    }

    /** A text about a case. */
    public String say(Key key, Ticket ticket) {
        return say(key, ticket, Map.of());
    }

    /** A text about a case with further values. */
    public String say(Key key, Ticket ticket, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("number", ticket.number().value());
        values.put("category", categoryName(ticket.category()));
        values.put("state", ticket.state().label());
        values.put("unit", units.byCode(ticket.unit()).map(Unit::name).orElse(""));
        Instant due = ticket.dueAt();
        values.put("due", due == null ? "" : dates.before(due));
        return texts.say(key, values);
    }

    /** A text that speaks of no case. */
    public String say(Key key, Map<String, String> values) {
        return texts.say(key, values);
    }

    public String say(Key key) {
        return texts.say(key);
    }

    /** How far these cases are, a line each 进展. */
    public String progress(List<Ticket> tickets) {
        return tickets.stream().map(this::progressLine).collect(Collectors.joining("\n"));
    }

    private String progressLine(Ticket ticket) {
        if (ticket.secret()) {
            return say(Key.PROGRESS_LINE_SECRET, ticket);
        }
        boolean promised = ticket.dueAt() != null && ticket.state().open();
        return say(promised ? Key.PROGRESS_LINE : Key.PROGRESS_LINE_OPEN, ticket);
    }

    private String categoryName(@Nullable Category category) {
        return category == null
                ? ""
                : taxonomy.leaf(category).map(Taxonomy.Leaf::name).orElse(category.code());
    }
}
