package cn.minsheng.wechat.mp;

import cn.minsheng.core.intake.MediaSource;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.wechat.PublicMedia;
import java.io.IOException;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.springframework.stereotype.Component;

/** Media that residents sent to an official account 临时素材. WeChat deletes them after three days. */
@Component
final class MpMediaSource implements MediaSource {
    private static final int MEDIA_INVALID = 40007;

    private final AccountApis apis;
    private final PublicMedia publicMedia;

    MpMediaSource(AccountApis apis, PublicMedia publicMedia) {
        this.apis = apis;
        this.publicMedia = publicMedia;
    }

    @Override
    public Channel.Kind kind() {
        return Channel.Kind.MP;
    }

    @Override
    public Fetched open(Channel channel, String reference) throws IOException {
        AccountApi api = apis.find(channel.account());
        if (api == null) {
            throw new IOException("no such account");
        }
        try {
            MediaAnswer answer = api.execute(
                    new MediaDownload(api.getRequestHttpClient()), WxMpApiUrl.Material.MEDIA_GET_URL, reference);
            // A video is not given itself but by an address.
            return answer.videoUrl() == null ? answer.body() : publicMedia.open(answer.videoUrl());
        } catch (WxErrorException e) {
            if (e.getError().getErrorCode() == MEDIA_INVALID) {
                throw new Gone("40007");
            }
            throw new IOException("media answer " + e.getError().getErrorCode());
        } catch (NoToken e) {
            throw new IOException("no access_token: " + e.code());
        }
    }
}
