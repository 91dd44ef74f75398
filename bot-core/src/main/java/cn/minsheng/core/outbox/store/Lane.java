package cn.minsheng.core.outbox.store;

import cn.hutool.crypto.digest.DigestUtil;
import cn.minsheng.core.outbox.NewDelivery;

/** What must arrive in the order in which it was posted 顺序: the lines to one person, or to one room. */
final class Lane {
    private static final int DIGITS = 40;

    private Lane() {}

    static String of(NewDelivery delivery) {
        if (delivery.identityId() != null) {
            return "i" + delivery.identityId();
        }
        // A room's id may be long and of any letters; the lane is an index key.
        String room = delivery.channel().key() + "\n" + delivery.roomId();
        return "r" + DigestUtil.sha256Hex(room).substring(0, DIGITS);
    }
}
