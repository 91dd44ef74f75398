package cn.minsheng.http;

import cn.minsheng.core.intake.ReadMessages;
import cn.minsheng.core.intake.ReceiveMessage;
import cn.minsheng.core.intake.Received;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.reply.ReplyToTicket;
import cn.minsheng.core.settings.CalendarYear;
import cn.minsheng.core.settings.Limits;
import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.ticket.MoveTicket;
import cn.minsheng.core.worktime.WorkCalendar;
import cn.minsheng.core.worktime.WorkTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/** Stand-ins for the rooms that are not built yet; each goes when its room comes. */
@TestConfiguration(proxyBeanMethods = false)
class FakeRooms {
    @Bean
    ReplyToTicket replyToTicket(MoveTicket moves, TransactionTemplate transaction) {
        return (viewer, number, version, move, acknowledged) ->
                Objects.requireNonNull(transaction.execute(status -> moves.apply(viewer, number, version, move)));
    }

    @Bean
    ReadMessages readMessages() {
        return new ReadMessages() {
            @Override
            public List<CaseMessage> of(long ticketId) {
                return List.of();
            }

            @Override
            public List<DecidingWord> because(long ticketId) {
                return List.of();
            }
        };
    }

    @Bean
    ReceiveMessage receiveMessage() {
        return (message, within) -> new Received.NotDurable();
    }

    @Bean
    WorkTime workTime() {
        SettingsFiles files = SettingsFiles.shipped();
        return new WorkTime(Limits.read(files), new WorkCalendar(CalendarYear.readAll(files)));
    }

    @Bean
    Taxonomy taxonomy() {
        return new Taxonomy(
                0.8,
                0.1,
                new Taxonomy.Weights(3, 2, 1, -2),
                Arrays.asList(new Taxonomy.Bucket(0, 0, 0.5)),
                Map.of(ClockClass.PLAIN, Kind.HELP),
                Arrays.asList(leaf("A1", "路灯照明"), leaf("E1", "物业服务"), leaf("J2", "合同与承包")),
                Arrays.asList("坏"),
                Arrays.asList("请"),
                Map.of(),
                Map.of(),
                Map.of(),
                Arrays.asList("的"),
                Map.of(),
                "");
    }

    private static Taxonomy.Leaf leaf(String code, String name) {
        return new Taxonomy.Leaf(
                code,
                name,
                "社区",
                Arrays.asList(ClockClass.PLAIN),
                Taxonomy.Confidential.NO,
                List.of(),
                Arrays.asList("灯"),
                List.of(),
                List.of(),
                List.of());
    }
}
