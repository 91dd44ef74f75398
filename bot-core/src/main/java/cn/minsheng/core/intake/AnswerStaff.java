package cn.minsheng.core.intake;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Room;
import cn.minsheng.core.reply.TellResident;
import cn.minsheng.core.reply.Wording;
import cn.minsheng.core.resident.Contact;
import cn.minsheng.core.resident.Residents;
import cn.minsheng.core.settings.Texts.Key;
import cn.minsheng.core.ticket.Tickets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What known members of staff in a group are told, always privately 对群内工作人员的提示. */
@Component
class AnswerStaff {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final Wording wording;
    private final TellResident tell;
    private final Tickets tickets;
    private final Residents residents;

    AnswerStaff(Wording wording, TellResident tell, Tickets tickets, Residents residents) {
        this.wording = wording;
        this.tell = tell;
        this.tickets = tickets;
        this.residents = residents;
    }

    void answer(Handled one, Reason reason) {
        UnitCode unit = Objects.requireNonNull(
                        Objects.requireNonNull(one.sender).staff())
                .unit();
        if (reason == Reason.STAFF_LINE) {
            // "收到" is no answer (scenario S4); without a case to sign there is nothing to say
            tickets.waitingFor(unit, 1).stream()
                    .findFirst()
                    .ifPresent(ticket -> whisper(one, wording.say(Key.STAFF_ACK, ticket)));
        } else if (reason == Reason.STAFF_QUESTION) {
            Instant midnight = one.message()
                    .receivedAt()
                    .atZone(DISTRICT)
                    .toLocalDate()
                    .atStartOfDay(DISTRICT)
                    .toInstant();
            Tickets.Counts counts = tickets.counts(unit, midnight);
            whisper(
                    one,
                    wording.say(
                            Key.STAFF_COUNTS,
                            Map.of(
                                    "received", String.valueOf(counts.received()),
                                    "open", String.valueOf(counts.open()))));
        }
    }

    /** The group's owner is asked to remind the sender 请群主提醒. */
    void askOwner(Handled one) {
        Room room = Objects.requireNonNull(one.sender).room();
        String owner = room == null ? null : room.ownerId();
        if (owner == null || owner.equals(one.message().senderId())) {
            return;
        }
        Channel channel = one.message().channel();
        Contact contact = new Contact(
                channel, owner, null, Contact.Opens.NOTHING, one.message().receivedAt());
        long identity = residents
                .find(channel, owner)
                .orElseGet(() -> residents.meet(List.of(contact)).get(0));
        tell.person(channel, identity, null, wording.say(Key.OWNER_PLEASE_REMIND));
    }

    private void whisper(Handled one, String text) {
        tell.person(one.message().channel(), one.identityId, null, text);
    }
}
