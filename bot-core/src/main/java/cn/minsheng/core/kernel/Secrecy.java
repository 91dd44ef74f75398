package cn.minsheng.core.kernel;

/** Who may know that a case exists 密级. */
public enum Secrecy {
    /** 公开: the units on its way see it. */
    OPEN,
    /** 涉密: the inspection office alone sees it, in lists, counts, search, notices and exports alike. */
    SECRET
}
