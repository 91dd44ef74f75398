package cn.minsheng.core.intake;

/** Why a message is part of no case 不立案原因. Every message without a case has one, and they can be listed. */
public enum Reason {
    ACK,
    GREETING,
    CHAT,
    NOTICE,
    SHOPPING,
    PRAISE,
    NOISE,
    STAFF_LINE,
    STAFF_QUESTION,
    ABUSE,
    SNOOPING,
    RESOLVED,
    ANSWER,
    /** A fragment, picture or sound that waits for its words; it joins the case that follows within the window. */
    WAITING,
    ELSEWHERE,
    LAWSUIT,
    NOT_ACCEPTED,
    PROGRESS_QUERY,
    WITHDRAWAL,
    RECALL,
    EVENT,
    UNKNOWN_TYPE,
    UNREADABLE
}
