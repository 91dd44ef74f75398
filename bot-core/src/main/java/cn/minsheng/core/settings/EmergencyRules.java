package cn.minsheng.core.settings;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.ClockClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Emergencies 紧急规则, as {@code emergency.yml} has them.
 *
 * @param phones telephone numbers that the advice names, by key: {@code {gas}} in an advice is replaced by the number
 * @param alarms by name of the alarm, most urgent first
 * @param past forms that speak of something over
 * @param still forms that say it goes on all the same
 * @param negated forms that deny it, standing directly before it
 * @param supposed forms that only suppose it, fear it in general or teach about it
 * @param figures figures of speech that hold an alarm word
 * @param asked forms that ask whether an old matter was done
 */
public record EmergencyRules(
        Map<String, String> phones,
        Map<String, Rule> alarms,
        List<String> past,
        List<String> still,
        List<String> negated,
        List<String> supposed,
        List<String> figures,
        List<String> asked) {
    public EmergencyRules {
        phones = Checks.map("phones", phones);
        alarms = Checks.map("alarms", alarms);
        past = Checks.words("past", past);
        still = Checks.words("still", still);
        negated = Checks.words("negated", negated);
        supposed = Checks.words("supposed", supposed);
        figures = Checks.words("figures", figures);
        asked = Checks.words("asked", asked);
        for (Map.Entry<String, Rule> rule : alarms.entrySet()) {
            String rest = filled(rule.getValue().advice(), phones);
            Checks.that(
                    !rest.contains("{"), "advice of " + rule.getKey() + " names a phone that phones lacks: " + rest);
        }
    }

    /** What to tell people at once, with the numbers filled in; empty for an alarm without a rule. */
    public Optional<String> advice(String alarm) {
        return Optional.ofNullable(alarms.get(alarm)).map(rule -> filled(rule.advice(), phones));
    }

    private static String filled(String advice, Map<String, String> phones) {
        String text = advice;
        for (Map.Entry<String, String> phone : phones.entrySet()) {
            text = text.replace("{" + phone.getKey() + "}", phone.getValue());
        }
        return text;
    }

    /**
     * One alarm.
     *
     * @param leaf leaf of the case where no other word speaks for one
     * @param clock clock class that it raises a case to
     * @param privately whether the advice goes to the person alone, never into a group
     * @param triggers words that raise it
     * @param never words that take it back wherever they stand in the sentence
     * @param advice what to tell people at once
     */
    public record Rule(
            String leaf,
            ClockClass clock,
            boolean privately,
            List<String> triggers,
            List<String> never,
            String advice) {
        public Rule {
            Checks.text("leaf", leaf);
            new Category(leaf);
            Checks.present("clock", clock);
            triggers = Checks.words("triggers", triggers);
            never = Checks.orNone(never);
            Checks.text("advice", advice);
        }
    }
}
