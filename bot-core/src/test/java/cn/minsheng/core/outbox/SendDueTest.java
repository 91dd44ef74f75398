package cn.minsheng.core.outbox;

/** The promises of the outbox, with rows in memory. */
class SendDueTest extends SendDueScenarios {
    @Override
    void emptyOutbox() {
        MemoryDeliveries memory = new MemoryDeliveries(clock);
        deliveries = memory;
        outbox = memory;
    }
}
