package cn.minsheng.core.outbox.store;

import cn.minsheng.core.outbox.Bell;
import cn.minsheng.core.outbox.DeliveryState;
import cn.minsheng.core.outbox.DeliveryView;
import cn.minsheng.core.outbox.NewDelivery;
import cn.minsheng.core.outbox.Outbox;
import cn.minsheng.core.outbox.Ulid;
import cn.minsheng.core.outbox.Way;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class MyBatisOutbox implements Outbox {
    private final DeliveryMapper mapper;
    private final Bell bell;
    private final Clock clock;

    MyBatisOutbox(DeliveryMapper mapper, Bell bell, Clock clock) {
        this.mapper = mapper;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public void post(List<NewDelivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        Instant now = now();
        mapper.insertAll(deliveries.stream().map(delivery -> row(delivery, now)).toList());
        ringAfterCommit();
    }

    @Override
    public List<DeliveryView> of(String subject) {
        return mapper.of(subject).stream()
                .map(row -> new DeliveryView(
                        Way.valueOf(row.way), DeliveryState.valueOf(row.state), row.error, row.text, row.changedAt))
                .toList();
    }

    @Override
    public void cancelLines(String subject) {
        mapper.cancelLines(subject, now());
    }

    @Override
    public void release(List<Long> identityIds) {
        if (!identityIds.isEmpty() && mapper.release(identityIds, now()) > 0) {
            ringAfterCommit();
        }
    }

    private static DeliveryRow row(NewDelivery delivery, Instant now) {
        DeliveryRow row = new DeliveryRow();
        row.deliveryId = Ulid.next(now);
        row.subject = delivery.subject();
        row.way = delivery.way().name();
        row.channelKey = delivery.channel().key();
        row.identityId = delivery.identityId();
        row.roomId = delivery.roomId();
        row.mentionIds = MentionIds.write(delivery.mentionIds());
        row.lane = Lane.of(delivery);
        row.text = delivery.text();
        row.nextAt = now;
        row.createdAt = now;
        row.changedAt = now;
        return row;
    }

    /** The column keeps milliseconds and rounds: a row must not become due after the bell that its own commit rings. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }
}
