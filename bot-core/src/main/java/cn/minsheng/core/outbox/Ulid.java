package cn.minsheng.core.outbox;

import java.security.SecureRandom;
import java.time.Instant;

/** Ids of 26 letters that nobody can guess and that sort by time: 48 bits of time, 80 bits of chance. */
public final class Ulid {
    private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int LENGTH = 26;
    private static final int TIME = 10;

    private Ulid() {}

    /** A new one. */
    public static String next(Instant now) {
        char[] id = new char[LENGTH];
        long time = now.toEpochMilli();
        for (int i = TIME - 1; i >= 0; i--) {
            id[i] = LETTERS[(int) (time & 31)];
            time >>>= 5;
        }
        byte[] random = new byte[LENGTH - TIME];
        CHANCE.nextBytes(random);
        for (int i = TIME; i < LENGTH; i++) {
            id[i] = LETTERS[random[i - TIME] & 31];
        }
        return new String(id);
    }
}
