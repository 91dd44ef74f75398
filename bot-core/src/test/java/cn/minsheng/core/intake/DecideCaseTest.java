package cn.minsheng.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.StaffMember;
import cn.minsheng.core.place.FindPlace;
import cn.minsheng.core.settings.EmergencyRules;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.SensitiveRules;
import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.ticket.State;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.understand.UnderstandText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An accusation never comes to stand where its target can see it, and is never lost. */
class DecideCaseTest {
    private static final Instant NOW = Instant.parse("2026-03-02T13:14:00Z");
    private static final Channel CHANNEL = new Channel(Channel.Kind.GATEWAY, "bridge");
    private static final SettingsFiles FILES = SettingsFiles.shipped();
    private static final Taxonomy TAXONOMY = FILES.read("taxonomy.yml", Taxonomy.class);
    private static final Gazetteer PLACES = FILES.read("places.yml", Gazetteer.class);
    private static final EmergencyRules EMERGENCIES = FILES.read("emergency.yml", EmergencyRules.class);
    private static final UnderstandText UNDERSTAND =
            new UnderstandText(TAXONOMY, EMERGENCIES, FILES.read("sensitive.yml", SensitiveRules.class), PLACES);
    private static final FindPlace FIND = new FindPlace(PLACES);

    private final DecideCase decide = new DecideCase(new DraftCase(TAXONOMY, FIND, EMERGENCIES, UNDERSTAND));

    @ParameterizedTest
    @ValueSource(strings = {"井盖装上了,可是王书记收了礼", "已上报,王主任吃拿卡要", "书记贪污,我不反映了"})
    void what_accuses_is_a_secret_case_whatever_else_it_says(String text) {
        Decision decision = decide.decide(said(text), sender(null, List.of(open(Secrecy.OPEN, false)), List.of()));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Open.class, open -> assertThat(open.secret()).isTrue());
    }

    @Test
    void who_is_named_in_a_fragment_and_accused_in_the_next_message_is_accused() {
        Sender.Waiting named = new Sender.Waiting(1, 7, "room", "向阳社区那个书记");
        Decision decision = decide.decide(said("集体的机井和林地租出去,钱没有入账"), sender(null, List.of(), List.of(named)));
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Open.class, open -> assertThat(open.secret()).isTrue());
    }

    @Test
    void an_open_emergency_is_never_put_into_a_secret_case() {
        Ticket secret = open(Secrecy.SECRET, true);
        Decision decision = decide.decide(said("一楼楼道煤气味好大"), sender(null, List.of(secret), List.of()));
        assertThat(decision).isInstanceOf(Decision.Open.class);
    }

    @Test
    void staff_are_not_spoken_to_about_a_note_made_of_them() {
        StaffMember staff = new StaffMember("某", "书记", new UnitCode("xiangyang"), null);
        assertThat(sender(staff, List.of(open(Secrecy.SECRET, false)), List.of())
                        .open())
                .isEmpty();
        assertThat(sender(null, List.of(open(Secrecy.SECRET, false)), List.of()).open())
                .hasSize(1);
    }

    @Test
    void the_words_that_decided_fit_their_column_however_long_the_letter() {
        String text = "路灯不亮停水".repeat(3000);
        assertThat(DecidingWords.json(UNDERSTAND.understand(text), text)).hasSizeLessThan(20_000);
    }

    @Test
    void the_words_that_decided_are_those_of_the_text_as_it_was_given() {
        String text = "你们这帮王八蛋天天吃干饭,路灯不亮";
        assertThat(DecidingWords.json(UNDERSTAND.understand(text), text))
                .contains("不亮")
                .doesNotContain("王八蛋", "吃干饭");
    }

    private static Sender sender(@Nullable StaffMember staff, List<Ticket> cases, List<Sender.Waiting> waiting) {
        return new Sender(7, staff, null, cases, waiting);
    }

    private static Ticket open(Secrecy secrecy, boolean urgent) {
        return new Ticket(
                1,
                new TicketNumber("2603020001"),
                1,
                State.DISPATCHED,
                secrecy,
                new Category(urgent ? "F3" : "A2"),
                0.9,
                Kind.HELP,
                ClockClass.PLAIN,
                urgent,
                new UnitCode("hepinglu"),
                null,
                "",
                CHANNEL,
                "room",
                7,
                NOW,
                NOW,
                null,
                null);
    }

    private static Prepared said(String text) {
        IncomingMessage message = new IncomingMessage(
                CHANNEL,
                "k",
                "m",
                "s",
                null,
                "room",
                null,
                IncomingMessage.Type.TEXT,
                text,
                null,
                null,
                List.of(),
                null,
                null,
                NOW,
                NOW,
                new byte[0]);
        return new Prepared(
                message,
                new byte[32],
                "p",
                UNDERSTAND.understand(text),
                FIND.find(text).orElse(null),
                text,
                null,
                null);
    }
}
