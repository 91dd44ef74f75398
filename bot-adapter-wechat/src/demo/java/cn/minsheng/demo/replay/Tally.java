package cn.minsheng.demo.replay;

import cn.minsheng.demo.simulator.Delivery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Counts what came back 计数. */
final class Tally {
    /** A ticket number or a receipt code, as the district prints them. */
    private static final Pattern NUMBER = Pattern.compile("\\d{10,}");

    private final List<Long> millis = new ArrayList<>();
    private int sent;
    private int again;
    private int numbered;
    private int unreadable;

    synchronized void add(Delivery delivery) {
        sent++;
        again += delivery.tries().size() - 1;
        if (delivery.accepted()) {
            millis.add(delivery.tries().get(delivery.tries().size() - 1).millis());
        }
        if (delivery.text() != null && NUMBER.matcher(delivery.text()).find()) {
            numbered++;
        }
        if ("unreadable".equals(delivery.problem())) {
            unreadable++;
        }
    }

    synchronized int sent() {
        return sent;
    }

    synchronized int accepted() {
        return millis.size();
    }

    synchronized int sentAgain() {
        return again;
    }

    synchronized int numbered() {
        return numbered;
    }

    synchronized int unreadable() {
        return unreadable;
    }

    /** The time within which this share of the accepted messages were answered. */
    synchronized long percentile(int percent) {
        if (millis.isEmpty()) {
            return 0;
        }
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
