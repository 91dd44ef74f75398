package cn.minsheng.core.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A courier that says what a test tells it to say, and remembers what it was given. */
final class RecordingCourier implements Courier {
    final List<Parcel> parcels = new CopyOnWriteArrayList<>();
    volatile Function<Parcel, Outcome> answer = parcel -> new Outcome.Delivered();
    private final Way way;

    RecordingCourier(Way way) {
        this.way = way;
    }

    void says(Outcome outcome) {
        answer = parcel -> outcome;
    }

    List<String> texts() {
        return parcels.stream().map(Parcel::text).toList();
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public Outcome deliver(Parcel parcel) {
        parcels.add(parcel);
        return answer.apply(parcel);
    }
}
