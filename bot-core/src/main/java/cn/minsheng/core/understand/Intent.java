package cn.minsheng.core.understand;

/** What a text is for 意图. Only {@link #REPORT} opens a case. */
public enum Intent {
    /** 诉求: something is wrong, asked, proposed. */
    REPORT,
    /** 补充: a fragment that says little alone (a place, a time, "就这儿"). */
    FRAGMENT,
    /** 查进度: asks how far a case is. */
    PROGRESS_QUERY,
    /** 撤回: takes a report back. */
    WITHDRAWAL,
    /** 更正: corrects something said before. */
    CORRECTION,
    /** 回答: answers a question of the bot ("1", "是"). */
    ANSWER,
    /** 已解决: says that it is repaired. */
    RESOLVED,
    /** 收到. */
    ACK,
    /** 问候. */
    GREETING,
    /** 闲聊. */
    CHAT,
    /** 通知: an office's notice, forwarded news, propaganda. */
    NOTICE,
    /** 推销. */
    SHOPPING,
    /** 表扬感谢. */
    PRAISE,
    /** 工作人员用语: a worker's line, such as a promise to go and look. */
    STAFF_LINE,
    /** 辱骂: an insult without a matter. */
    ABUSE,
    /** 打听举报人: asks who reported. */
    SNOOPING,
    /** 表情、乱码. */
    NOISE
}
