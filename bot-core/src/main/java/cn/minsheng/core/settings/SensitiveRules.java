package cn.minsheng.core.settings;

import java.util.List;

/**
 * What is private, who is a person and what is an insult 敏感信息规则, as {@code sensitive.yml} has them.
 *
 * @param officePhones numbers of offices: never private; {@code X} stands for any digit
 * @param plateProvinces first characters of number plates
 * @param insults words that are masked
 * @param persons how people are named
 */
public record SensitiveRules(
        List<String> officePhones, String plateProvinces, List<String> insults, PersonWords persons) {
    public SensitiveRules {
        officePhones = Checks.words("officePhones", officePhones);
        Checks.text("plateProvinces", plateProvinces);
        insults = Checks.words("insults", insults);
        Checks.present("persons", persons);
    }

    /**
     * How people are named and accused.
     *
     * @param surnames one character each
     * @param stands characters that stand for a given name that is not said
     * @param titles words after a surname that make a person (老师)
     * @param posts posts of cadres and public servants
     * @param notPosts words that hold a post but mean something else
     * @param bodies bodies whose members are meant as a whole (村委会); accused like a person
     * @param before words before a post or name that make the person a receiver or a role, not a target
     * @param after words after a post or name that do the same
     * @param calls words before a full name
     * @param self words before the writer's own name
     * @param conduct misconduct of a cadre
     * @param crimes misconduct of anybody that makes a case secret
     * @param notConduct forms that take misconduct back
     */
    public record PersonWords(
            String surnames,
            List<String> stands,
            List<String> titles,
            List<String> posts,
            List<String> notPosts,
            List<String> bodies,
            List<String> before,
            List<String> after,
            List<String> calls,
            List<String> self,
            List<String> conduct,
            List<String> crimes,
            List<String> notConduct) {
        public PersonWords {
            Checks.text("surnames", surnames);
            stands = Checks.words("stands", stands);
            titles = Checks.words("titles", titles);
            posts = Checks.words("posts", posts);
            notPosts = Checks.words("notPosts", notPosts);
            bodies = Checks.words("bodies", bodies);
            before = Checks.words("before", before);
            after = Checks.words("after", after);
            calls = Checks.words("calls", calls);
            self = Checks.words("self", self);
            conduct = Checks.words("conduct", conduct);
            crimes = Checks.words("crimes", crimes);
            notConduct = Checks.words("notConduct", notConduct);
        }
    }
}
