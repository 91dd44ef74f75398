package cn.minsheng.core.kernel;

/**
 * What came of an act that may be refused.
 *
 * @param <T> what a success brings
 */
public sealed interface Attempt<T> {
    record Done<T>(T value) implements Attempt<T> {}

    record Refused<T>(Refusal refusal) implements Attempt<T> {}

    static <T> Attempt<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Attempt<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Attempt<T> refused(String code) {
        return new Refused<>(Refusal.of(code));
    }
}
