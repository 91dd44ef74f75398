package cn.minsheng.core.kernel;

/** What a resident wants 诉求性质; an axis of its own beside the category (domain rules, section 1). */
public enum Kind {
    CONSULT("咨询"),
    HELP("求助"),
    COMPLAINT("投诉"),
    REPORT("举报"),
    SUGGESTION("建议"),
    PRAISE("表扬"),
    DECISION("求决"),
    EMERGENCY("紧急"),
    OTHER("其他");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
