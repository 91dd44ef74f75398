package cn.minsheng.core.intake.store;

import cn.minsheng.core.intake.DecidingWords;
import cn.minsheng.core.intake.ReadMessages;
import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Repository;

/** Messages of a case from MySQL. */
@Repository
class MyBatisReadMessages implements ReadMessages {
    private final LinkMapper links;

    MyBatisReadMessages(LinkMapper links) {
        this.links = links;
    }

    @Override
    public List<CaseMessage> of(long ticketId) {
        List<CaseMessage> said = new ArrayList<>();
        for (LinkMapper.SaidRow row : links.said(ticketId)) {
            boolean withdrawn = row.withdrawnAt != null;
            String id = Objects.requireNonNull(row.publicId);
            said.add(new CaseMessage(
                    id,
                    Objects.requireNonNull(row.receivedAt),
                    "STAFF".equals(row.speaker) ? "staff" : "resident",
                    row.speakerName,
                    Objects.requireNonNull(row.type),
                    withdrawn ? "" : words(row),
                    withdrawn || !"STORED".equals(row.attachmentState) ? null : row.attachment,
                    withdrawn));
            if (row.replyText != null) {
                said.add(new CaseMessage(
                        id + "-r",
                        Objects.requireNonNull(row.repliedAt),
                        "bot",
                        null,
                        "TEXT",
                        row.replyText,
                        null,
                        false));
            }
        }
        return said;
    }

    private static String words(LinkMapper.SaidRow row) {
        if (row.text != null) {
            return row.text;
        }
        return row.locationLabel == null ? "" : row.locationLabel;
    }

    @Override
    public List<DecidingWord> because(long ticketId) {
        return links
                .selectList(new QueryWrapper<LinkRow>()
                        .eq("ticket_id", ticketId)
                        .isNotNull("because")
                        // a message that was taken back decides nothing any more, and none of its words is shown
                        .notInSql("message_id", "SELECT id FROM message WHERE withdrawn_at IS NOT NULL")
                        .orderByAsc("message_id"))
                .stream()
                .flatMap(link -> DecidingWords.read(link.because).stream())
                .distinct()
                .toList();
    }
}
