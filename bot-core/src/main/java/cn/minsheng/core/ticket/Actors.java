package cn.minsheng.core.ticket;

/** Actors of the time line that are no member of staff 非工作人员. No sign-in name may be one of these. */
public final class Actors {
    public static final String MACHINE = "machine";
    public static final String RESIDENT = "resident";

    private Actors() {}
}
