package cn.minsheng.demo.simulator;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Where the bot is: the own port, or another node's address where a setting says so 机器人地址. */
final class BotAddress implements Supplier<URI> {
    private final @Nullable URI set;
    private volatile @Nullable URI own;

    BotAddress(@Nullable String set) {
        this.set = set == null || set.isBlank() ? null : URI.create(set);
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        // The management port's server tells of itself too, under a name.
        if (event.getApplicationContext().getServerNamespace() == null) {
            own = URI.create("http://127.0.0.1:" + event.getWebServer().getPort());
        }
    }

    @Override
    public URI get() {
        return set != null ? set : own();
    }

    /** Where the simulator itself is. */
    URI own() {
        if (own == null) {
            throw new IllegalStateException("the server has not started yet");
        }
        return own;
    }
}
