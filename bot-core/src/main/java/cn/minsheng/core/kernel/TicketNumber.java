package cn.minsheng.core.kernel;

import java.util.regex.Pattern;

/**
 * The number of a case 工单编号 that leaves the house: digits only, so that an old hand can type it. A public case has
 * {@code yyMMdd} of its Asia/Shanghai day of receipt and a daily sequence of four or more digits ({@code 2603020163}); a
 * secret case has a random receipt code 回执码 of twelve digits in the same place. A number alone opens nothing.
 *
 * @param value 10 to 20 digits
 */
public record TicketNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{10,20}");

    public TicketNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a ticket number is 10 to 20 digits");
        }
    }

    /** Whether a text that somebody typed can be a number at all. */
    public static boolean looksLike(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
