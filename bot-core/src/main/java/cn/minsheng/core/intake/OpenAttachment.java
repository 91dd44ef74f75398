package cn.minsheng.core.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds the picture or sound of a case for somebody who was given the case already 查看附件. */
@Component
public class OpenAttachment {
    private final Attachments attachments;
    private final Path folder;

    OpenAttachment(Attachments attachments, @Value("${minsheng.media-dir:var/media}") Path folder) {
        this.attachments = attachments;
        this.folder = folder;
    }

    /**
     * @param publicId as {@link ReadMessages.CaseMessage#attachment()} names it
     * @return empty where it is none of this case, was never fetched, or its message was taken back
     */
    public Optional<File> open(long ticketId, String publicId) {
        return attachments
                .of(ticketId, publicId)
                .map(kept -> new File(
                        folder.resolve(kept.sha256().substring(0, 2)).resolve(kept.sha256()), kept.contentType()))
                .filter(file -> Files.isRegularFile(file.path()));
    }

    /** 附件文件. @param contentType as it was recognised, null where it was not */
    public record File(Path path, @Nullable String contentType) {}
}
