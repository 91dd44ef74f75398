package cn.minsheng.demo.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files that phones sent or the bot uploaded; gone after three days, as WeChat's are 临时素材. */
final class Media {
    private static final Duration LIFE = Duration.ofDays(3);
    private static final int KEPT = 2_000;

    private final Clock clock;
    private final Map<String, Stored> files = new LinkedHashMap<>();

    Media(Clock clock) {
        this.clock = clock;
    }

    /** A file. */
    record Stored(String mediaId, String contentType, byte[] body, Instant at) {
        String fileName() {
            return mediaId + "." + contentType.substring(contentType.indexOf('/') + 1);
        }

        @Override
        public String toString() {
            return "Stored[" + contentType + "]";
        }
    }

    synchronized Stored keep(String contentType, byte[] body) {
        String id = "media-" + UUID.randomUUID();
        Stored stored = new Stored(id, contentType, body.clone(), clock.instant());
        files.put(id, stored);
        if (files.size() > KEPT) {
            files.remove(files.keySet().iterator().next());
        }
        return stored;
    }

    /** The file, as long as WeChat would have it. */
    synchronized Optional<Stored> fresh(String mediaId) {
        return any(mediaId).filter(file -> clock.instant().isBefore(file.at().plus(LIFE)));
    }

    /** The file, as long as it is remembered: a phone shows its own pictures for longer. */
    synchronized Optional<Stored> any(String mediaId) {
        return Optional.ofNullable(files.get(mediaId));
    }
}
