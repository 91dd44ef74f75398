package cn.minsheng.core.outbox;

/** Delivers nothing and says that it did, so that a rehearsal reaches nobody 空投递. */
record Blackhole(Way way) implements Courier {
    @Override
    public Outcome deliver(Parcel parcel) {
        return new Outcome.Delivered();
    }
}
