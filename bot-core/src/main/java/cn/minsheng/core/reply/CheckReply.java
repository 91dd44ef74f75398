package cn.minsheng.core.reply;

import cn.minsheng.core.understand.Intent;
import cn.minsheng.core.understand.UnderstandText;
import cn.minsheng.core.understand.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Looks over an answer before it goes out 答复检查. Codes: {@code PRIVATE_DATA} somebody's number stands in it (the office's own
 * phones are none) and it cannot go; {@code NO_ANSWER} it only says that it was received; {@code TOO_SHORT} fewer than four characters.
 */
@Component
class CheckReply {
    static final String PRIVATE_DATA = "PRIVATE_DATA";
    private static final int SHORTEST = 4;

    private final UnderstandText understand;

    CheckReply(UnderstandText understand) {
        this.understand = understand;
    }

    /** Somebody's numbers in a text that goes to the resident. */
    List<String> privateData(String text) {
        return understand.understand(text).privateData().isEmpty() ? List.of() : List.of(PRIVATE_DATA);
    }

    List<String> find(String text, Set<String> acknowledged) {
        List<String> found = new ArrayList<>();
        Understanding understood = understand.understand(text);
        if (!understood.privateData().isEmpty()) {
            found.add(PRIVATE_DATA);
        }
        if (understood.intent() == Intent.ACK && !acknowledged.contains("NO_ANSWER")) {
            found.add("NO_ANSWER");
        }
        if (text.strip().length() < SHORTEST && !acknowledged.contains("TOO_SHORT")) {
            found.add("TOO_SHORT");
        }
        return found;
    }
}
