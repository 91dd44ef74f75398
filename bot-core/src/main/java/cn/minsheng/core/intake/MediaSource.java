package cn.minsheng.core.intake;

import cn.minsheng.core.kernel.Channel;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where a channel's media are fetched from 媒体来源. Implemented by adapters, one a kind of channel. */
public interface MediaSource {
    /** Which kind of channel it serves. */
    Channel.Kind kind();

    /**
     * Opens the media. The caller closes it and reads at most what it has room for.
     *
     * @throws Gone where it can never be fetched (deleted, refused address, too large); do not try again
     * @throws IOException where it may work later
     */
    Fetched open(Channel channel, String reference) throws IOException;

    /** Fetched media 媒体内容. */
    record Fetched(InputStream body, @Nullable String contentType) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    /** 媒体不可得. */
    final class Gone extends IOException {
        public Gone(String reason) {
            super(reason);
        }
    }
}
