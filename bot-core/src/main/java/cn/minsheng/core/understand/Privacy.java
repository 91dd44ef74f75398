package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Span;
import cn.minsheng.core.settings.SensitiveRules;
import cn.minsheng.core.understand.Understanding.PrivateData;
import cn.minsheng.core.understand.Understanding.PrivateData.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that no screen shows in full 隐私识别. A wrong check digit does not make an identity card less private; a card
 * number is masked with or without a right check digit, which only decides whether digits in groups are one number.
 */
final class Privacy {
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9a-z])\\+?[0-9](?:[ -]?[0-9]){6,23}x?(?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("(?:(?:\\+?86|0086)?)(1[3-9][0-9]{9})");
    private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{1,2}-?[2-9][0-9]{6,7}");
    private static final Pattern LOCAL = Pattern.compile("[2-8][0-9]{6}");
    private static final Pattern ID = Pattern.compile(
            "[1-8][0-9]{5}(?:18|19|20)?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9x]?");

    private final List<Pattern> office;
    private final Pattern plate;

    Privacy(SensitiveRules rules) {
        office = rules.officePhones().stream()
                .map(p -> Pattern.compile(p.replace("-", "").replace("X", "[0-9x]")))
                .toList();
        plate = Pattern.compile("[" + rules.plateProvinces() + "][a-z][\u00b7. -]?[a-z0-9]{5,6}(?![a-z0-9])");
    }

    List<PrivateData> find(Reading reading) {
        List<PrivateData> found = new ArrayList<>();
        String text = reading.text();
        Matcher number = DIGITS.matcher(text);
        while (number.find()) {
            addNumbers(number.start(), number.end(), reading, found);
        }
        Matcher plates = plate.matcher(text);
        while (plates.find()) {
            Span span = reading.span(plates.start(), plates.end());
            if (found.stream().noneMatch(p -> p.span().overlaps(span))) {
                found.add(new PrivateData(Type.PLATE, span));
            }
        }
        return found;
    }

    /** A run of digits is one number; where it is none, each of its parts between blanks is tried alone. */
    private void addNumbers(int start, int end, Reading reading, List<PrivateData> found) {
        String run = reading.text().substring(start, end);
        Type whole = type(run);
        if (whole != null) {
            add(whole, run, start, end, reading, found);
            return;
        }
        Matcher part = Pattern.compile("[0-9x+-]+").matcher(run);
        while (part.find()) {
            Type type = type(part.group());
            if (type != null) {
                add(type, part.group(), start + part.start(), start + part.end(), reading, found);
            }
        }
    }

    private void add(Type type, String run, int start, int end, Reading reading, List<PrivateData> found) {
        String digits = digits(run);
        if (type == Type.PHONE
                && office.stream().anyMatch(p -> p.matcher(digits).matches())) {
            return;
        }
        found.add(new PrivateData(type, reading.span(start, end)));
    }

    private static @org.jspecify.annotations.Nullable Type type(String run) {
        String digits = digits(run);
        boolean grouped = digits.length() < run.replace("+", "").length();
        if (MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches()) {
            return Type.PHONE;
        }
        if (run.indexOf('-') == 3 && LOCAL.matcher(digits).matches()) {
            return Type.PHONE;
        }
        if ((digits.length() == 18 || digits.length() == 15)
                && ID.matcher(digits).matches()) {
            return Type.IDCARD;
        }
        boolean cardLength = digits.length() >= 16 && digits.length() <= 19 && !digits.endsWith("x");
        return cardLength && (!grouped || luhn(digits)) ? Type.BANKCARD : null;
    }

    private static String digits(String run) {
        return run.replace(" ", "").replace("-", "").replace("+", "");
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
            int digit = digits.charAt(i) - '0';
            int weighed = place % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
