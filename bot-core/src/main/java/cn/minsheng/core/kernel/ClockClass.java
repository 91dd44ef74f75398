package cn.minsheng.core.kernel;

/** The class of time limits that a case runs under 时限类别 (domain rules, section 2). The limits themselves are settings. */
public enum ClockClass {
    NOW("紧急"),
    REPAIR("抢修"),
    ASK("咨询"),
    PLAIN("一般"),
    COMPLAINT("投诉"),
    HARD("疑难"),
    INSPECTION("巡察"),
    PETITION("信访");

    private final String label;

    ClockClass(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
