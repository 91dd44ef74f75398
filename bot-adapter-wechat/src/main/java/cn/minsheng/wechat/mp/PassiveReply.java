package cn.minsheng.wechat.mp;

import cn.minsheng.wechat.SafeText;

/** The XML of a passive text answer 被动回复. */
final class PassiveReply {
    /** WeChat's bound on a text, in bytes. */
    private static final int LONGEST = 2048;

    private PassiveReply() {}

    static String text(String toOpenid, String fromAccount, long epochSecond, String text) {
        return "<xml><ToUserName>" + SafeText.inCdata(toOpenid) + "</ToUserName><FromUserName>"
                + SafeText.inCdata(fromAccount) + "</FromUserName><CreateTime>" + epochSecond
                + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>"
                + SafeText.inCdata(SafeText.atMost(SafeText.outgoing(text), LONGEST)) + "</Content></xml>";
    }
}
