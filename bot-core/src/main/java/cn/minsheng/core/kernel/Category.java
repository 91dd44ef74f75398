package cn.minsheng.core.kernel;

import java.util.regex.Pattern;

/**
 * A leaf of the taxonomy 分类, such as {@code A1} 路灯照明. Its name, words and clock are settings, not code.
 *
 * @param code one capital letter and one digit or more
 */
public record Category(String code) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]\\d{1,2}");

    public Category {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a category code: " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
