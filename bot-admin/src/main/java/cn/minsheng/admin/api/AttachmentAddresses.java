package cn.minsheng.admin.api;

import cn.minsheng.admin.problem.Codes;
import cn.minsheng.admin.problem.Problem;
import cn.minsheng.core.intake.OpenAttachment;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.settings.ConditionalOnRole;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pictures and sounds of a case 附件: for who may see the case, and nobody else. */
@RestController
@RequestMapping("/api")
@ConditionalOnRole("console")
final class AttachmentAddresses {
    private final Acts acts;
    private final OpenAttachment attachments;

    AttachmentAddresses(Acts acts, OpenAttachment attachments) {
        this.acts = acts;
        this.attachments = attachments;
    }

    @GetMapping("/tickets/{number}/attachments/{id}")
    ResponseEntity<Resource> one(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String number, @PathVariable String id) {
        OpenAttachment.File file = attachments
                .open(acts.mustSee(viewer, number).id(), id)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, Codes.UNKNOWN_ADDRESS));
        MediaType type = shown(file.contentType());
        ContentDisposition disposition = type == MediaType.APPLICATION_OCTET_STREAM
                ? ContentDisposition.attachment().filename(id).build()
                : ContentDisposition.inline().build();
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", disposition.toString())
                .body(new FileSystemResource(file.path()));
    }

    /** A browser shows pictures, sounds and films; whatever else a resident sent is only ever saved. */
    static MediaType shown(@Nullable String contentType) {
        MediaType type = parsed(contentType);
        boolean media =
                Set.of("image", "audio", "video").contains(type.getType().toLowerCase(Locale.ROOT));
        boolean page = type.getSubtype().toLowerCase(Locale.ROOT).contains("svg");
        return media && !page ? type : MediaType.APPLICATION_OCTET_STREAM;
    }

    /** A stranger's server may have called it whatever it liked. */
    private static MediaType parsed(@Nullable String contentType) {
        try {
            return contentType == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
