package cn.minsheng.core.kernel;

/**
 * The lasting code of a unit 单位 (district, street, community, department, company), such as {@code hepinglu}.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record UnitCode(String value) {
    public UnitCode {
        if (value.isEmpty() || value.length() > 40) {
            throw new IllegalArgumentException("a unit code has 1 to 40 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
