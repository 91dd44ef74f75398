package cn.minsheng.core.audit;

/** Writes one row of the audit trail 审计记录. The row joins the caller's transaction. */
public interface RecordAct {
    /**
     * @param actor the person's sign-in name, or {@code system}
     * @param act stable verb, such as {@code ticket.reply} or {@code session.sign-in}
     * @param subject what it was done to: a ticket number, a username, a file name; never personal data
     * @param detail a short further fact, may be empty; never personal data
     */
    void record(String actor, String act, String subject, String detail);
}
