package cn.minsheng.core.intake;

import cn.minsheng.core.kernel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Media of messages 附件, for the room's own use cases. */
public interface Attachments {
    /** Claims media that are due, each for one node only, until {@code lease}. */
    List<Due> claim(Instant now, Instant lease, int atMost);

    void stored(long id, String sha256, long size, @Nullable String contentType);

    /** Can never be had. */
    void gone(long id);

    void later(long id, Instant at);

    /** A stored attachment of this case. */
    Optional<Kept> of(long ticketId, String publicId);

    /** 待取媒体. @param attempts this one counted */
    record Due(long id, Channel channel, String reference, int attempts) {}

    /** 已存附件. */
    record Kept(String sha256, long size, @Nullable String contentType) {}
}
