package cn.minsheng.wechat.mp;

import cn.minsheng.wechat.BoundedBody;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.http.Header;
import org.apache.http.client.HttpResponseException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

/** Downloads one of WeChat's temporary media as a stream 下载临时素材; the SDK's own puts it into a file first. */
final class MediaDownload implements RequestExecutor<MediaAnswer, String> {
    private static final long LARGEST = 30L * 1024 * 1024;
    private static final int LONGEST_JSON = 64 * 1024;

    private final CloseableHttpClient http;

    MediaDownload(CloseableHttpClient http) {
        this.http = http;
    }

    @Override
    public MediaAnswer execute(String uri, String mediaId, WxType type) throws WxErrorException, IOException {
        String address = uri + "&media_id=" + URLEncoder.encode(mediaId, StandardCharsets.UTF_8);
        CloseableHttpResponse response = http.execute(new HttpGet(address));
        try {
            return answer(response, type);
        } catch (IOException | WxErrorException | RuntimeException e) {
            response.close();
            throw e;
        }
    }

    @Override
    public void execute(String uri, String mediaId, ResponseHandler<MediaAnswer> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, mediaId, type));
    }

    private static MediaAnswer answer(CloseableHttpResponse response, WxType type)
            throws WxErrorException, IOException {
        int status = response.getStatusLine().getStatusCode();
        if (status != 200 || response.getEntity() == null) {
            throw new HttpResponseException(status, "media answer");
        }
        Header header = response.getEntity().getContentType();
        String contentType = header == null ? "" : header.getValue();
        BoundedBody body = new BoundedBody(response.getEntity().getContent(), response, LARGEST);
        if (!contentType.startsWith("application/json") && !contentType.startsWith("text/plain")) {
            return MediaAnswer.of(body, contentType.isEmpty() ? null : contentType);
        }
        try (body) {
            return spoken(new String(body.readNBytes(LONGEST_JSON), StandardCharsets.UTF_8), type);
        }
    }

    private static MediaAnswer spoken(String json, WxType type) throws WxErrorException, IOException {
        try {
            JsonElement video = JsonParser.parseString(json).getAsJsonObject().get("video_url");
            if (video != null) {
                return MediaAnswer.at(video.getAsString());
            }
            throw new WxErrorException(WxError.fromJson(json, type));
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException("media answer");
        }
    }
}
