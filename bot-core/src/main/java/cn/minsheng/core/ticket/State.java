package cn.minsheng.core.ticket;

/** The states of a case 工单状态 (domain rules, section 3). Overdue 超期 is computed, never a state. */
public enum State {
    AWAITING_DETAILS("待补充", true),
    RECEIVED("待受理", true),
    ACCEPTED("已受理", true),
    DISPATCHED("待签收", true),
    IN_PROGRESS("办理中", true),
    RETURNED("待重派", true),
    AWAITING_REVIEW("待审核", true),
    ANSWERED("已答复", true),
    REOPENED("重办", true),
    CLOSED("已办结", false),
    REFUSED("不予受理", false),
    HANDED_OVER("已移交", false),
    MERGED("已合并", false),
    WITHDRAWN("已撤回", false),
    VOID("无效", false);

    private final String label;
    private final boolean open;

    State(String label, boolean open) {
        this.label = label;
        this.open = open;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether somebody still has to do something. */
    public boolean open() {
        return open;
    }
}
