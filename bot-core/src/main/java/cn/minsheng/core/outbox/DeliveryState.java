package cn.minsheng.core.outbox;

/** Where a delivery stands 投递状态. */
public enum DeliveryState {
    /** 待发送. */
    PENDING,
    /** 已送达. */
    DELIVERED,
    /** 暂存: goes out when the resident next writes. */
    HELD,
    /** 人工送达: a person works it off. */
    HAND,
    /** 不确定: perhaps sent, a person decides. */
    UNKNOWN,
    /** 已取消. */
    CANCELLED
}
