package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.kernel.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where cases are kept 工单库. For the room's own use cases; staff read through {@link FindTickets}. */
public interface Tickets {
    /** Takes the next {@code count} numbers of a day, within the caller's transaction, so that none is ever missing. */
    int takeNumbers(LocalDate day, int count);

    /** Stores new cases with their first entries; brings them back with ids. */
    List<Ticket> insert(List<Ticket> tickets, List<String> words, List<List<TimelineEntry>> entries);

    /** Stores a change where the stored version is still {@code expectedVersion}; false where it is not. */
    boolean save(Ticket changed, int expectedVersion, List<TimelineEntry> entries);

    /** Adds words to what a search looks at. */
    void addWords(long ticketId, String words);

    /** The words of a case are hidden: a message was taken back. */
    void hideWords(long ticketId);

    /** Reads a case and holds it until the caller's transaction ends. */
    Optional<Ticket> hold(long ticketId);

    /** The cases of these reporters that are open, or closed no more than thirty days ago, newest first. */
    List<Ticket> ofReporters(Collection<Long> reporterIds);

    /** A reporter's own case by its number. */
    Optional<Ticket> ofReporter(long reporterId, TicketNumber number);

    /** The latest public cases of a unit that wait for its signature, newest first. */
    List<Ticket> waitingFor(UnitCode unit, int atMost);

    /** How many public cases of a unit came since then, and how many of its public cases are open. */
    Counts counts(UnitCode unit, Instant since);

    /** 件数. */
    record Counts(long received, long open) {}
}
