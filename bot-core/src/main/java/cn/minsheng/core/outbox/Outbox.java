package cn.minsheng.core.outbox;

import java.util.List;

/** The rows that must go out 发件箱. */
public interface Outbox {
    /** Stores rows, in order; joins the caller's transaction. They are sent after its commit. */
    void post(List<NewDelivery> deliveries);

    /** What was sent or waits for this subject, oldest first. */
    List<DeliveryView> of(String subject);

    /** Lines for a group that have not gone out yet never will: their case became secret. Joins the caller's transaction. */
    void cancelLines(String subject);

    /** The person wrote again: held rows to this identity may go out now. Joins the caller's transaction. */
    void release(List<Long> identityIds);
}
