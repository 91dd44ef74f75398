package cn.minsheng.core.kernel;

/** Whether the matter is ours 受理范围 (domain rules, section 1). */
public enum Scope {
    DISTRICT("本区"),
    HIGHER("上级"),
    ELSEWHERE("外地"),
    LAWSUIT("涉法涉诉"),
    NOT_ACCEPTED("非受理");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
