package cn.minsheng.core.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The durable inbox 收件箱, for the room's own use cases. */
public interface Inbox {
    /** Messages that were stored before, by the hex of their once-hash. */
    Map<String, Known> known(Collection<byte[]> onceHashes);

    /** Stores messages with their outcome, in order; brings their ids. */
    List<Long> insert(List<Stored> messages);

    /** A pending message was decided about after all. */
    void complete(long messageId, Stored stored);

    /** Says which characters of a message speak of which case. */
    void link(List<Link> links);

    /** Pending messages, oldest first, held until the caller's transaction ends; those that another node holds are left out. */
    List<Pending> holdPending(int atMost);

    /** Media to fetch. */
    void attach(List<Attachment> attachments);

    /** Fragments of these people that wait for their words since then, oldest first. */
    List<Sender.Waiting> waiting(Collection<Long> identityIds, Instant since);

    /** Waiting fragments became part of a case. */
    void join(List<Long> messageIds, long ticketId);

    /** A message of a channel by the channel's own id. */
    Optional<Past> past(String channelKey, String externalId);

    /** The bodies as they came name the person: they go when the person is forgotten. */
    void forgetBodies(Collection<Long> identityIds);

    /** Deletes bodies that were received before then, a piece at a time; brings how many. */
    int deleteBodies(Instant receivedBefore);

    /** The text of a message is hidden from now on. */
    void hide(long messageId, Instant at);

    /** A stored message 已存来信: its id, and the immediate answer it got. */
    record Known(long id, @Nullable String replyText) {}

    /**
     * A message that was stored without a decision.
     *
     * @param sealedText its words, sealed whole
     */
    record Pending(long id, long identityId, IncomingMessage message, byte @Nullable [] sealedText) {}

    /** A message of before: whose it was, and the cases it is part of. */
    record Past(long id, long identityId, List<Long> ticketIds) {}

    /**
     * A message with its outcome.
     *
     * @param reason null for a message of a case
     */
    record Stored(
            Prepared prepared,
            long identityId,
            boolean byStaff,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable String replyText) {}

    /** 归案结果. */
    enum Outcome {
        OPENED,
        APPENDED,
        NO_CASE,
        PENDING
    }

    /** Characters {@code start} to {@code end} of a message speak of a case. {@code because}: the words that decided, as JSON. */
    record Link(
            long messageId,
            long ticketId,
            int start,
            int end,
            @Nullable String because) {}

    /** Media of a message that must be fetched. */
    record Attachment(
            long messageId,
            String channelKey,
            String reference,
            @Nullable String contentType,
            Instant due) {
        static Optional<Attachment> of(long messageId, IncomingMessage message) {
            return Optional.ofNullable(message.media())
                    .map(media -> new Attachment(
                            messageId,
                            message.channel().key(),
                            media.reference(),
                            media.contentType(),
                            message.receivedAt()));
        }
    }
}
