package cn.minsheng.core.intake;

import cn.hutool.core.util.IdUtil;
import cn.hutool.crypto.digest.DigestUtil;
import cn.minsheng.core.place.FindPlace;
import cn.minsheng.core.place.PlaceFound;
import cn.minsheng.core.understand.Masking;
import cn.minsheng.core.understand.UnderstandText;
import cn.minsheng.core.understand.Understanding;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands, places, masks and seals a message 预处理来信: all that costs processor and needs no database, on the caller's thread. */
@Component
class PrepareMessage {
    private final UnderstandText understand;
    private final FindPlace places;
    private final Masking masking;
    private final Seal seal;

    PrepareMessage(UnderstandText understand, FindPlace places, Masking masking, Seal seal) {
        this.understand = understand;
        this.places = places;
        this.masking = masking;
        this.seal = seal;
    }

    Prepared prepare(IncomingMessage message) {
        String text = message.text();
        Understanding understood = text == null || !readable(message.type()) ? null : understand.understand(text);
        String masked = text == null || understood == null
                ? text
                : masking.mask(text, understood.privateData(), understood.insults());
        return new Prepared(
                message,
                once(message),
                IdUtil.fastUUID(),
                understood,
                place(message).orElse(null),
                masked,
                text == null || text.equals(masked) ? null : seal.seal(text.getBytes(StandardCharsets.UTF_8)),
                sealedRaw(message));
    }

    /** Prepares a message again that was stored without a decision. */
    Prepared again(Inbox.Pending pending, String sender) {
        byte[] sealed = pending.sealedText();
        String words =
                sealed == null ? pending.message().text() : new String(seal.open(sealed), StandardCharsets.UTF_8);
        return prepare(pending.message().whole(words, sender));
    }

    /** What is stored where {@link #prepare} failed: the words are sealed whole, a worker understands them later. */
    Prepared unprepared(IncomingMessage message) {
        String text = message.text();
        byte[] sealed = text == null ? null : seal.seal(text.getBytes(StandardCharsets.UTF_8));
        return new Prepared(message, once(message), IdUtil.fastUUID(), null, null, null, sealed, sealedRaw(message));
    }

    static byte[] once(IncomingMessage message) {
        return DigestUtil.sha256(message.onceKey());
    }

    private byte @Nullable [] sealedRaw(IncomingMessage message) {
        return message.raw().length == 0 ? null : seal.seal(message.raw());
    }

    private static boolean readable(IncomingMessage.Type type) {
        return switch (type) {
            case TEXT, VOICE, LINK, IMAGE, VIDEO, FILE, LOCATION -> true;
            default -> false;
        };
    }

    private Optional<PlaceFound> place(IncomingMessage message) {
        IncomingMessage.Location at = message.location();
        if (at == null) {
            return message.text() == null ? Optional.empty() : places.find(message.text());
        }
        Optional<PlaceFound> labelled = at.label() == null ? Optional.empty() : places.find(at.label());
        return labelled.filter(place -> place.unit() != null).or(() -> places.at(at.latitude(), at.longitude()));
    }
}
