package cn.minsheng.wechat.mp;

/** A callback that is turned away 拒收; nothing of it is kept. It carries no stack trace: strangers can cause it at will. */
final class Refused extends Exception {
    private final int status;

    Refused(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    static Refused forbidden(String reason) {
        return new Refused(403, reason);
    }

    static Refused broken(String reason) {
        return new Refused(400, reason);
    }

    int status() {
        return status;
    }
}
