package cn.minsheng.core.settings;

import cn.hutool.core.util.StrUtil;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What residents read 对居民的用语, as {@code texts.yml} has it.
 *
 * @param says one text for each {@link Key}
 * @param dates how a date is said
 */
public record Texts(Map<Key, String> says, Dates dates) {
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Set<String> KNOWN = Set.of(
            "number", "numbers", "category", "due", "unit", "state", "advice", "name", "received", "open", "text");

    public Texts {
        Map<Key, String> all = new EnumMap<>(Key.class);
        all.putAll(says);
        says = all;
        for (Key key : Key.values()) {
            String text = says.get(key);
            if (StrUtil.isBlank(text)) {
                throw new IllegalArgumentException("says." + key + " is missing");
            }
            Set<String> strange = new TreeSet<>();
            for (Matcher hole = HOLE.matcher(text); hole.find(); ) {
                if (!KNOWN.contains(hole.group(1))) {
                    strange.add(hole.group(1));
                }
            }
            if (!strange.isEmpty()) {
                throw new IllegalArgumentException("says." + key + " uses unknown " + strange);
            }
        }
        says = Map.copyOf(says);
    }

    /** The text with its holes filled; what is filled in is taken literally. */
    public String say(Key key, Map<String, String> values) {
        return fill(says.get(key), values);
    }

    public String say(Key key) {
        return say(key, Map.of());
    }

    static String fill(String text, Map<String, String> values) {
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), "")));
    }

    /** Which text 用语. */
    public enum Key {
        RECEIPT_GROUP,
        RECEIPT_GROUP_OPEN,
        RECEIPT,
        RECEIPT_OPEN,
        RECEIPT_UNSORTED,
        RECEIPT_GROUP_UNSORTED,
        RECEIPT_MEDIA,
        ASK_PLACE,
        APPENDED,
        ALREADY,
        PLEASE_WORDS,
        SECRET_GROUP,
        SECRET_RECEIPT,
        SECRET_AFTER_GROUP,
        EMERGENCY,
        EMERGENCY_SECRET,
        PROGRESS_LINE,
        PROGRESS_LINE_OPEN,
        PROGRESS_LINE_SECRET,
        PROGRESS_NONE,
        PROGRESS_UNKNOWN,
        WITHDRAWN,
        WITHDRAW_NONE,
        WITHDRAW_WHICH,
        RECALL_ASK,
        ELSEWHERE,
        LAWSUIT,
        NOT_ACCEPTED,
        WELCOME,
        GREETING,
        THANKS,
        RESOLVED,
        CHAT,
        CALM,
        PLEASE_RECALL,
        OWNER_PLEASE_REMIND,
        STAFF_ACK,
        STAFF_COUNTS,
        ANSWER,
        ANSWER_UNSORTED,
        ANSWER_SECRET,
        ANSWER_GROUP,
        REFUSED
    }

    /**
     * How a date is said 日期说法.
     *
     * @param weekdays Monday first
     */
    public record Dates(
            String today, String tomorrow, String weekday, String nextWeek, String later, List<String> weekdays) {
        public Dates {
            weekdays = List.copyOf(weekdays);
            if (weekdays.size() != 7) {
                throw new IllegalArgumentException("dates.weekdays needs seven names, Monday first");
            }
        }
    }
}
