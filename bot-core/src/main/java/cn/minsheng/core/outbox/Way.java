package cn.minsheng.core.outbox;

/** The way a text goes out 送达方式. */
public enum Way {
    /** 客服消息 customer message of an official account. */
    CUSTOMER_MESSAGE("客服消息", false),
    /** 群消息 line in a group, through its bridge. */
    GROUP_LINE("群消息", true),
    /** 群成员私信 private message to a member of a group, through its bridge. */
    GROUP_PRIVATE("私信", true);

    private final String label;
    private final boolean repeatable;

    Way(String label, boolean repeatable) {
        this.label = label;
        this.repeatable = repeatable;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether the other side knows a delivery id again, so that a try of which we know no end may be repeated without doubling. */
    public boolean repeatable() {
        return repeatable;
    }
}
