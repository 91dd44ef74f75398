package cn.minsheng.admin.problem;

/** Codes of problems that arise at the doors themselves 错误代码; those of the rooms stand with the rooms. */
public final class Codes {
    public static final String INVALID = "request.invalid";
    public static final String UNREADABLE = "request.unreadable";
    public static final String UNKNOWN_ADDRESS = "address.unknown";
    public static final String NO_SESSION = "session.none";
    public static final String FORGED = "csrf.wrong";
    public static final String FORBIDDEN = "access.denied";
    public static final String NOT_YET = "action.not-yet";
    public static final String UNKNOWN_TICKET = "ticket.unknown";
    public static final String STALE = "ticket.stale";
    public static final String AWAY = "service.away";
    public static final String UNEXPECTED = "unexpected";

    private Codes() {}
}
