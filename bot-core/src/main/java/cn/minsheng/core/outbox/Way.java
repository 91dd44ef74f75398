package cn.minsheng.core.outbox;

/** The way a text goes out 送达方式. */
public enum Way {
    /** 客服消息 customer message of an official account. */
    CUSTOMER_MESSAGE("客服消息"),
    /** 群消息 line in a group, through its bridge. */
    GROUP_LINE("群消息"),
    /** 群成员私信 private message to a member of a group, through its bridge. */
    GROUP_PRIVATE("私信");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
