package cn.minsheng.admin.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours 故障: logged under a random id that the person can tell the administrator. */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRAMES = 25;

    private Incident() {}

    /** Logs the fault and gives its id. */
    static String of(Throwable fault) {
        byte[] id = new byte[4];
        RANDOM.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        LOG.error("incident {}{}", name, withoutMessages(fault));
        return name;
    }

    /** Where it happened, without the exceptions' messages: those of a database may quote what a resident wrote. */
    private static String withoutMessages(Throwable fault) {
        StringBuilder told = new StringBuilder();
        for (Throwable t = fault; t != null && told.length() < 20_000; t = t.getCause()) {
            told.append("\n").append(t.getClass().getName());
            StackTraceElement[] stack = t.getStackTrace();
            for (int i = 0; i < Math.min(stack.length, FRAMES); i++) {
                told.append("\n\tat ").append(stack[i]);
            }
        }
        return told.toString();
    }
}
