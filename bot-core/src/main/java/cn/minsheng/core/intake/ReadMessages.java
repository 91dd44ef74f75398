package cn.minsheng.core.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was said about a case, for somebody who was given the case already 来信记录. Private data are masked. */
public interface ReadMessages {
    /** The messages of a case, oldest first, with the bot's immediate answers between them. */
    List<CaseMessage> of(long ticketId);

    /** The words by which the machine sorted the case. */
    List<DecidingWord> because(long ticketId);

    /**
     * One message of a case.
     *
     * @param id opaque
     * @param from {@code resident}, {@code bot} or {@code staff}
     * @param name the sender's display name, null where unknown
     * @param type as it came, such as {@code TEXT} or {@code IMAGE}
     * @param attachment opaque id of its picture or sound, null where none
     * @param withdrawn whether the sender took it back: the text is then empty
     */
    record CaseMessage(
            String id,
            Instant at,
            String from,
            @Nullable String name,
            String type,
            String text,
            @Nullable String attachment,
            boolean withdrawn) {}

    /** A word that decided, and what it spoke for. */
    record DecidingWord(String text, String spokeFor) {}
}
