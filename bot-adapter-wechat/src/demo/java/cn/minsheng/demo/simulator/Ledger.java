package cn.minsheng.demo.simulator;

import java.time.Instant;
import java.util.Map;

/** What stands in the bot's books, for {@code scripts/replay} 台账. Implemented over the bot's database by whoever packs the demo. */
public interface Ledger {
    /**
     * Counts over the messages received at or after {@code since}, by the bot's clock.
     *
     * <p>Keys: {@code messages} (inbox rows), {@code inCases} (messages that are part of a case), {@code nonCases} (messages
     * listed as no case), {@code pending} (neither yet), {@code tickets} (opened since), {@code perCategory} (leaf code →
     * tickets), {@code reasons} (reason → messages).
     */
    Map<String, Object> counts(Instant since);
}
