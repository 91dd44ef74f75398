package cn.minsheng.wechat.mp;

import cn.minsheng.core.settings.ConditionalOnRole;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Opens, reads and seals made-up callbacks before the first real one comes 预热: the very first would otherwise pay for loading
 * the ciphers, a good part of WeChat's five seconds on a slow machine.
 */
@Component
@ConditionalOnRole("intake")
final class WarmUp implements SmartInitializingSingleton {
    private static final int ROUNDS = 50;
    private static final String APP_ID = "wxwarmup";

    private final Clock clock;

    WarmUp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Instant now = clock.instant();
        Envelope envelope = new Envelope("warm-up", "0".repeat(43), APP_ID);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                String sealed = envelope.seal(PassiveReply.text("to", "from", i, "text " + i), now.getEpochSecond());
                String cipherText = FlatXml.read(sealed).orElseThrow().get("Encrypt");
                byte[] raw = envelope.open(cipherText == null ? "" : cipherText);
                MpMessages.of(
                        APP_ID,
                        FlatXml.read(new String(raw, StandardCharsets.UTF_8)).orElseThrow(),
                        raw,
                        now);
            }
        } catch (Refused e) {
            throw new IllegalStateException("The envelope does not open what it sealed", e);
        }
    }
}
