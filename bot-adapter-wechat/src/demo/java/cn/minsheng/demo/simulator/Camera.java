package cn.minsheng.demo.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the files that a phone sends 相机与录音: drawn pictures, a sound and a film of a few bytes. */
final class Camera {
    private static final byte[] AMR = "#!AMR\n\u0004demo".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MP4 = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.US_ASCII);

    private final Media media;

    Camera(Media media) {
        this.media = media;
    }

    /** The file of a message, empty for one without a file. */
    Optional<Media.Stored> take(String type, @Nullable String scene) {
        return switch (type) {
            case "image" -> Optional.of(media.keep("image/png", Picture.of(scene == null ? "lamp" : scene)));
            case "voice" -> Optional.of(media.keep("audio/amr", AMR));
            case "video" -> Optional.of(media.keep("video/mp4", MP4));
            case "file" -> Optional.of(media.keep("application/pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
            default -> Optional.empty();
        };
    }
}
