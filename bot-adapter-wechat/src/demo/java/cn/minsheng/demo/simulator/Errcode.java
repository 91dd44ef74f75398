package cn.minsheng.demo.simulator;

/** The answers of WeChat's API that the stand-in knows 错误码. */
enum Errcode {
    OK(0, "ok"),
    BUSY(-1, "system error"),
    BAD_TOKEN(40001, "invalid credential, access_token is invalid or not latest"),
    BAD_GRANT_TYPE(40002, "invalid grant_type"),
    BAD_OPENID(40003, "invalid openid"),
    BAD_MEDIA(40007, "invalid media_id"),
    BAD_MESSAGE_TYPE(40008, "invalid message type"),
    BAD_APP_ID(40013, "invalid appid"),
    BAD_SECRET(40125, "invalid appsecret"),
    NO_TOKEN(41001, "access_token missing"),
    TOKEN_EXPIRED(42001, "access_token expired"),
    NOT_FOLLOWING(43004, "require subscribe"),
    NO_CONTENT(44004, "empty content"),
    TOO_LONG(45002, "content size out of limit"),
    DAILY_LIMIT(45009, "reach max api daily quota limit"),
    WINDOW_CLOSED(45015, "response out of time limit or subscription is canceled"),
    COUNT_LIMIT(45047, "out of response count limit"),
    NO_JSON(47001, "data format error"),
    NOT_AUTHORISED(48001, "api unauthorized");

    private final int code;
    private final String message;

    Errcode(int code, String message) {
        this.code = code;
        this.message = message;
    }

    int code() {
        return code;
    }

    String message() {
        return message;
    }

    /** WeChat's words for a code, also for one that only a switch of the simulator brings. */
    static String messageOf(int code) {
        for (Errcode known : values()) {
            if (known.code == code) {
                return known.message;
            }
        }
        return "error " + code;
    }
}
