package cn.minsheng.wechat.mp;

import cn.minsheng.core.intake.MediaSource.Fetched;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What WeChat gives for a media id 素材应答.
 *
 * @param body the media themselves, empty where there is an address
 * @param videoUrl where a video lies
 */
record MediaAnswer(Fetched body, @Nullable String videoUrl) {
    static MediaAnswer of(InputStream body, @Nullable String contentType) {
        return new MediaAnswer(new Fetched(body, contentType), null);
    }

    static MediaAnswer at(String videoUrl) {
        return new MediaAnswer(new Fetched(InputStream.nullInputStream(), null), videoUrl);
    }

    @Override
    public String toString() {
        return "MediaAnswer";
    }
}
