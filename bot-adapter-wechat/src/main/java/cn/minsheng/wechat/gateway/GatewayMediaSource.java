package cn.minsheng.wechat.gateway;

import cn.minsheng.core.intake.MediaSource;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.wechat.PublicMedia;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Media of group messages, at the address that the bridge gave 群媒体. */
@Component
final class GatewayMediaSource implements MediaSource {
    private final PublicMedia publicMedia;

    GatewayMediaSource(PublicMedia publicMedia) {
        this.publicMedia = publicMedia;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.GATEWAY;
    }

    @Override
    public Fetched open(Channel channel, String reference) throws IOException {
        return publicMedia.open(reference);
    }
}
