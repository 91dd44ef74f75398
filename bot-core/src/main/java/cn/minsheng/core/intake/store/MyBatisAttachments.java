package cn.minsheng.core.intake.store;

import cn.minsheng.core.intake.Attachments;
import cn.minsheng.core.kernel.Channel;
import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.conditions.update.UpdateWrapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Attachments in MySQL. */
@Repository
class MyBatisAttachments implements Attachments {
    private final AttachmentMapper attachments;
    private final TransactionTemplate transaction;

    MyBatisAttachments(AttachmentMapper attachments, TransactionTemplate transaction) {
        this.attachments = attachments;
        this.transaction = transaction;
    }

    @Override
    public List<Due> claim(Instant now, Instant lease, int atMost) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<AttachmentRow> due = attachments.selectList(new QueryWrapper<AttachmentRow>()
                    .eq("state", "PENDING")
                    .le("next_at", now)
                    .orderByAsc("next_at")
                    .last("LIMIT " + atMost + " FOR UPDATE SKIP LOCKED"));
            due.forEach(row -> attachments.update(
                    null,
                    new UpdateWrapper<AttachmentRow>()
                            .set("next_at", lease)
                            .set("attempts", row.attempts + 1)
                            .eq("id", row.id)));
            return due.stream()
                    .map(row -> new Due(
                            Objects.requireNonNull(row.id),
                            Channel.ofKey(Objects.requireNonNull(row.channelKey)),
                            Objects.requireNonNull(row.reference),
                            row.attempts + 1))
                    .toList();
        }));
    }

    @Override
    public void stored(long id, String sha256, long size, @Nullable String contentType) {
        attachments.update(
                null,
                new UpdateWrapper<AttachmentRow>()
                        .set("state", "STORED")
                        .set("sha256", sha256)
                        .set("size_bytes", size)
                        .set("content_type", contentType)
                        .set("reference", null)
                        .eq("id", id));
    }

    @Override
    public void gone(long id) {
        attachments.update(
                null, new UpdateWrapper<AttachmentRow>().set("state", "GONE").eq("id", id));
    }

    @Override
    public void later(long id, Instant at) {
        attachments.update(
                null, new UpdateWrapper<AttachmentRow>().set("next_at", at).eq("id", id));
    }

    @Override
    public Optional<Kept> of(long ticketId, String publicId) {
        return attachments
                .selectList(new QueryWrapper<AttachmentRow>()
                        .eq("public_id", publicId)
                        .eq("state", "STORED")
                        .inSql(
                                "message_id",
                                "SELECT c.message_id FROM message_case c JOIN message m ON m.id = c.message_id"
                                        + " WHERE m.withdrawn_at IS NULL AND c.ticket_id = " + ticketId))
                .stream()
                .findFirst()
                .map(row -> new Kept(
                        Objects.requireNonNull(row.sha256), Objects.requireNonNull(row.sizeBytes), row.contentType));
    }
}
