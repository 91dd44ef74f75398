package cn.minsheng.core.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches media at once 取回媒体: WeChat deletes them after three days. Each is kept once under its SHA-256 in {@code minsheng.media-dir}; what
 * fails is tried again with growing pauses until it cannot exist any more.
 */
@Component
public class FetchMedia {
    private static final Logger LOG = LoggerFactory.getLogger(FetchMedia.class);
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int LONGEST_TYPE = 100;
    private static final int TRIES = 12;
    private static final int AT_ONCE = 10;

    private final Attachments attachments;
    private final List<MediaSource> sources;
    private final Path folder;
    private final Clock clock;

    FetchMedia(
            Attachments attachments,
            List<MediaSource> sources,
            @Value("${minsheng.media-dir:var/media}") Path folder,
            Clock clock) {
        this.attachments = attachments;
        this.sources = List.copyOf(sources);
        this.folder = folder;
        this.clock = clock;
    }

    /** Fetches what is due; brings how many were tried. */
    public int runOnce() {
        Instant now = clock.instant();
        List<Attachments.Due> due = attachments.claim(now, now.plus(LEASE), AT_ONCE);
        due.forEach(this::fetch);
        return due.size();
    }

    private void fetch(Attachments.Due due) {
        Optional<MediaSource> source = sources.stream()
                .filter(one -> one.kind() == due.channel().kind())
                .findFirst();
        if (source.isEmpty()) {
            return;
        }
        try (MediaSource.Fetched fetched = source.get().open(due.channel(), due.reference())) {
            Kept kept = keep(fetched);
            attachments.stored(due.id(), kept.sha256(), kept.size(), kept.contentType());
        } catch (MediaSource.Gone e) {
            LOG.info("Media of a message cannot be had any more: {}", e.getMessage());
            attachments.gone(due.id());
        } catch (IOException | RuntimeException e) {
            retry(due, e);
        }
    }

    private void retry(Attachments.Due due, Exception why) {
        LOG.info(
                "Media of a message could not be fetched, try {}: {}",
                due.attempts(),
                why.getClass().getSimpleName());
        if (due.attempts() >= TRIES) {
            attachments.gone(due.id());
        } else {
            attachments.later(due.id(), clock.instant().plus(Duration.ofSeconds(10L << due.attempts())));
        }
    }

    private record Kept(String sha256, long size, @Nullable String contentType) {}

    private Kept keep(MediaSource.Fetched fetched) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "part-", ".tmp");
        try {
            MessageDigest sha256 = sha256();
            BufferedInputStream body = new BufferedInputStream(fetched.body());
            String guessed = URLConnection.guessContentTypeFromStream(body);
            long size = copy(new DigestInputStream(body, sha256), part);
            String name = HexFormat.of().formatHex(sha256.digest());
            Path kept = Files.createDirectories(folder.resolve(name.substring(0, 2)))
                    .resolve(name);
            Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Kept(name, size, guessed == null ? told(fetched.contentType()) : guessed);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A stranger's server may call its media whatever it likes. */
    private static @Nullable String told(@Nullable String contentType) {
        return contentType == null || contentType.length() > LONGEST_TYPE ? null : contentType;
    }

    private static long copy(InputStream in, Path to) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw new MediaSource.Gone("larger than 20 MiB");
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
