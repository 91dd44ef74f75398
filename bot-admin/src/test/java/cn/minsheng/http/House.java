package cn.minsheng.http;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.LoadDistrict;
import cn.minsheng.core.resident.Contact;
import cn.minsheng.core.resident.Residents;
import cn.minsheng.core.ticket.NewTicket;
import cn.minsheng.core.ticket.OpenTicket;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.demo.district.DemoDistrict;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** The running application as a test needs it: its addresses, its people, and cases made to measure 被测系统. */
@TestComponent
final class House implements InitializingBean {
    private static final Channel MP = new Channel(Channel.Kind.MP, "wxdemo0000000000");

    private final Environment environment;
    private final LoadDistrict loadDistrict;
    private final Residents residents;
    private final OpenTicket openTicket;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Staff> signedIn = new ConcurrentHashMap<>();

    House(
            Environment environment,
            LoadDistrict loadDistrict,
            Residents residents,
            OpenTicket openTicket,
            TransactionTemplate transaction,
            Clock clock) {
        this.environment = environment;
        this.loadDistrict = loadDistrict;
        this.residents = residents;
        this.openTicket = openTicket;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        loadDistrict.load(DemoDistrict.description());
    }

    String address() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("server.port");
    }

    String operatorsAddress() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("management.server.port");
    }

    Browser browser() {
        return new Browser(address());
    }

    /** Somebody of the demo district, not signed in. */
    Staff stranger(String username) {
        return new Staff(address(), username);
    }

    /** Somebody of the demo district, signed in; the same browser each time. */
    Staff staff(String username) {
        return signedIn.computeIfAbsent(username, name -> stranger(name).signedIn());
    }

    /** The phone of somebody who follows the account and never wrote before. */
    Phone phone() {
        return new Phone(browser(), "o-test-" + UUID.randomUUID());
    }

    /** A street lamp that stands on a community's list and waits to be signed for. */
    Ticket lampAt(String unit) {
        return open(Secrecy.OPEN, unit, "A1", Kind.HELP, ClockClass.PLAIN);
    }

    /** A complaint of the same kind. */
    Ticket complaintAt(String unit) {
        return open(Secrecy.OPEN, unit, "E1", Kind.COMPLAINT, ClockClass.COMPLAINT);
    }

    /** An accusation against somebody of 向阳社区. */
    Ticket secret() {
        return open(Secrecy.SECRET, "xunchaban", "J2", Kind.REPORT, ClockClass.INSPECTION);
    }

    private Ticket open(Secrecy secrecy, String unit, String leaf, Kind kind, ClockClass limits) {
        Instant now = clock.instant();
        return Objects.requireNonNull(transaction.execute(status -> {
            long reporter = residents
                    .meet(List.of(new Contact(MP, "o-test-" + UUID.randomUUID(), "李", Contact.Opens.MESSAGE, now)))
                    .get(0);
            NewTicket wanted = new NewTicket(
                    secrecy,
                    new Category(leaf),
                    0.94,
                    kind,
                    limits,
                    false,
                    new UnitCode(unit),
                    secrecy == Secrecy.OPEN,
                    "和平路36号院门口",
                    "路灯不亮",
                    "路灯不亮半个月",
                    MP,
                    null,
                    reporter,
                    now,
                    now);
            return openTicket.open(List.of(wanted)).get(0);
        }));
    }
}
