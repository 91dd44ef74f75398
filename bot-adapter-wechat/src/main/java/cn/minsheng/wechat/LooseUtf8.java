package cn.minsheng.wechat;

/** Reads broken UTF-8 and leaves out what is none 宽松解码; the slow road of {@link SafeText#decode}. */
final class LooseUtf8 {
    private final byte[] bytes;
    private final int to;
    private int at;

    LooseUtf8(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    String decode() {
        StringBuilder out = new StringBuilder(to - at);
        while (at < to) {
            int codePoint = next();
            if (codePoint >= 0xD800 && codePoint < 0xE000) {
                // Two surrogates encoded one by one stand side by side in the builder and are one character again.
                out.append((char) codePoint);
            } else if (codePoint >= 0) {
                out.appendCodePoint(codePoint);
            }
        }
        return SafeText.clean(out.toString());
    }

    /** The next code point, surrogates included; -1 for a byte that belongs to none. */
    private int next() {
        int lead = bytes[at++] & 0xFF;
        if (lead < 0x80) {
            return lead;
        }
        int more =
                lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xC2 && lead < 0xE0 ? 1 : 0;
        if (more == 0 || at + more > to) {
            return -1;
        }
        int codePoint = lead & (0x3F >> more);
        for (int i = 0; i < more; i++) {
            int b = bytes[at + i] & 0xFF;
            if ((b & 0xC0) != 0x80) {
                return -1;
            }
            codePoint = codePoint << 6 | (b & 0x3F);
        }
        int least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
        if (codePoint < least || codePoint > Character.MAX_CODE_POINT) {
            return -1;
        }
        at += more;
        return codePoint;
    }
}
