package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Scope;
import cn.minsheng.core.kernel.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text says 理解结果, with the words that decided. All spans are in UTF-16 units of the text as given.
 *
 * @param intent 意图: whether it is a report at all, and if not, what it is
 * @param kind 诉求性质
 * @param scope 受理范围
 * @param category 分类 leaf, null where no word speaks for any
 * @param confidence 0..1, the share of texts in the same bucket that are sorted right; never a constant
 * @param sure whether the machine may sort it alone; false leaves it to a person
 * @param alternatives other leaves, best first, at most three
 * @param alarm the emergency that is going on now, or null
 * @param persons people named by name or post
 * @param privateData phone, identity-card, bank-card and plate numbers
 * @param insults words masked on every screen; the matter is kept
 * @param because the words that decided
 */
public record Understanding(
        Intent intent,
        Kind kind,
        Scope scope,
        @Nullable Category category,
        double confidence,
        boolean sure,
        List<Alternative> alternatives,
        @Nullable Alarm alarm,
        List<Person> persons,
        List<PrivateData> privateData,
        List<Span> insults,
        List<Because> because) {
    public Understanding {
        alternatives = List.copyOf(alternatives);
        persons = List.copyOf(persons);
        privateData = List.copyOf(privateData);
        insults = List.copyOf(insults);
        because = List.copyOf(because);
    }

    /** Whether somebody is accused: the case is then confidential 涉密 whatever its leaf. */
    public boolean accuses() {
        return persons.stream().anyMatch(Person::accused);
    }

    /** Another leaf that words speak for. */
    public record Alternative(Category category, double confidence) {}

    /** 涉及人员: somebody named by name or post; accused where the text holds something against him or her. */
    public record Person(Span span, boolean accused) {}

    /** 隐私信息: a number that no screen shows in full. */
    public record PrivateData(Type type, Span span) {
        /** 隐私信息类别. */
        public enum Type {
            PHONE,
            IDCARD,
            BANKCARD,
            PLATE
        }
    }

    /** A word that decided, and what it spoke for ({@code A1}, {@code intent}, {@code alarm}, {@code kind}, {@code scope}). */
    public record Because(Span span, String spokeFor) {}
}
