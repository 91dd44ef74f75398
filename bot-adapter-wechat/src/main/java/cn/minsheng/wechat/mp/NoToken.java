package cn.minsheng.wechat.mp;

/** There is no access_token to be had now 无可用凭据; nothing left the house. */
final class NoToken extends RuntimeException {
    private final String code;

    /** @param code WeChat's error code, or a word of ours */
    NoToken(String code) {
        super("no access_token: " + code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
