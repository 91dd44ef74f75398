package cn.minsheng.core.intake.store;

import cn.hutool.core.util.HexUtil;
import cn.minsheng.core.intake.Inbox;
import cn.minsheng.core.intake.Reason;
import cn.minsheng.core.intake.Sender;
import com.baomidou.mybatisplus.core.batch.MybatisBatch;
import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.conditions.update.UpdateWrapper;
import com.baomidou.mybatisplus.core.toolkit.MybatisBatchUtils;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.session.SqlSessionFactory;
import org.springframework.stereotype.Repository;

/** The inbox in MySQL. */
@Repository
class MyBatisInbox implements Inbox {
    private static final MybatisBatch.Method<MessageRow> MESSAGES = new MybatisBatch.Method<>(MessageMapper.class);
    private static final MybatisBatch.Method<LinkRow> LINKS = new MybatisBatch.Method<>(LinkMapper.class);
    private static final int PIECE = 1000;

    private final MessageMapper messages;
    private final LinkMapper links;
    private final AttachmentMapper attachments;

    private final SqlSessionFactory sessions;
    private final Clock clock;

    MyBatisInbox(
            MessageMapper messages,
            LinkMapper links,
            AttachmentMapper attachments,
            SqlSessionFactory sessions,
            Clock clock) {
        this.messages = messages;
        this.links = links;
        this.attachments = attachments;
        this.sessions = sessions;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Map<String, Known> known(Collection<byte[]> onceHashes) {
        Map<String, Known> known = new HashMap<>();
        messages.selectList(new QueryWrapper<MessageRow>()
                        .select("id", "once_hash", "reply_text")
                        .in("once_hash", onceHashes))
                .forEach(row -> known.put(
                        HexUtil.encodeHexStr(row.onceHash), new Known(Objects.requireNonNull(row.id), row.replyText)));
        return known;
    }

    @Override
    public List<Long> insert(List<Stored> stored) {
        List<MessageRow> rows =
                stored.stream().map(one -> MessageRow.of(one, now())).toList();
        if (!rows.isEmpty()) {
            MybatisBatchUtils.execute(sessions, rows, MESSAGES.<MessageRow>get("add"));
        }
        return rows.stream().map(row -> Objects.requireNonNull(row.id)).toList();
    }

    @Override
    public void complete(long messageId, Stored stored) {
        MessageRow row = MessageRow.of(stored, now());
        messages.update(
                null,
                new UpdateWrapper<MessageRow>()
                        .set("text", row.text)
                        .set("sealed_text", row.sealedText)
                        .set("speaker", row.speaker)
                        .set("outcome", stored.outcome().name())
                        .set(
                                "reason",
                                stored.reason() == null ? null : stored.reason().name())
                        .eq("id", messageId));
    }

    @Override
    public List<Pending> holdPending(int atMost) {
        return messages
                .selectList(new QueryWrapper<MessageRow>()
                        .eq("outcome", Outcome.PENDING.name())
                        .orderByAsc("received_at", "id")
                        .last("LIMIT " + atMost + " FOR UPDATE SKIP LOCKED"))
                .stream()
                .map(row -> new Pending(Objects.requireNonNull(row.id), row.identityId, row.message(), row.sealedText))
                .toList();
    }

    @Override
    public void link(List<Link> wanted) {
        if (!wanted.isEmpty()) {
            MybatisBatchUtils.execute(sessions, wanted.stream().map(LinkRow::of).toList(), LINKS.<LinkRow>get("add"));
        }
    }

    @Override
    public void attach(List<Attachment> media) {
        media.forEach(one -> {
            AttachmentRow row = new AttachmentRow();
            row.publicId = UUID.randomUUID().toString();
            row.messageId = one.messageId();
            row.channelKey = one.channelKey();
            row.reference = one.reference();
            row.contentType = one.contentType();
            row.state = "PENDING";
            row.nextAt = one.due();
            attachments.insert(row);
        });
    }

    @Override
    public List<Sender.Waiting> waiting(Collection<Long> identityIds, Instant since) {
        return messages
                .selectList(new QueryWrapper<MessageRow>()
                        .select("id", "identity_id", "room_id", "text")
                        .in("identity_id", identityIds)
                        .ge("received_at", since)
                        .eq("outcome", Outcome.NO_CASE.name())
                        .eq("reason", Reason.WAITING.name())
                        // what was taken back is not brought up again
                        .isNull("withdrawn_at")
                        .orderByAsc("received_at", "id"))
                .stream()
                .map(row -> new Sender.Waiting(
                        Objects.requireNonNull(row.id), row.identityId, row.roomId, row.text == null ? "" : row.text))
                .toList();
    }

    @Override
    public void join(List<Long> messageIds, long ticketId) {
        messages.update(
                null,
                new UpdateWrapper<MessageRow>()
                        .set("outcome", Outcome.APPENDED.name())
                        .set("reason", null)
                        .in("id", messageIds));
        messages.selectByIds(messageIds)
                .forEach(row -> link(List.of(new Link(
                        Objects.requireNonNull(row.id), ticketId, 0, row.text == null ? 0 : row.text.length(), null))));
    }

    @Override
    public Optional<Past> past(String channelKey, String externalId) {
        return messages
                .selectList(new QueryWrapper<MessageRow>()
                        .select("id", "identity_id")
                        .eq("channel_key", channelKey)
                        .eq("external_id", externalId))
                .stream()
                .findFirst()
                .map(row -> new Past(
                        Objects.requireNonNull(row.id),
                        row.identityId,
                        links.selectList(new QueryWrapper<LinkRow>().eq("message_id", row.id)).stream()
                                .map(link -> link.ticketId)
                                .distinct()
                                .toList()));
    }

    @Override
    public void forgetBodies(Collection<Long> identityIds) {
        messages.update(
                null,
                new UpdateWrapper<MessageRow>()
                        .set("raw_sealed", null)
                        .set("speaker_name", null)
                        .in("identity_id", identityIds));
    }

    @Override
    public int deleteBodies(Instant receivedBefore) {
        return messages.update(
                null,
                new UpdateWrapper<MessageRow>()
                        .set("raw_sealed", null)
                        .isNotNull("raw_sealed")
                        .lt("received_at", receivedBefore)
                        .last("LIMIT " + PIECE));
    }

    @Override
    public void hide(long messageId, Instant at) {
        messages.update(
                null, new UpdateWrapper<MessageRow>().set("withdrawn_at", at).eq("id", messageId));
        // what nobody decided about yet is not decided about any more
        messages.update(
                null,
                new UpdateWrapper<MessageRow>()
                        .set("outcome", Outcome.NO_CASE.name())
                        .set("reason", Reason.RECALL.name())
                        .eq("id", messageId)
                        .eq("outcome", Outcome.PENDING.name()));
    }
}
