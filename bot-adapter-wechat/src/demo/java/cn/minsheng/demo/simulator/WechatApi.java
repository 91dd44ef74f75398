package cn.minsheng.demo.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in for WeChat's API 微信接口替身; in the demo {@code minsheng.wechat.mp.api-base-url} points here. */
@RestController("simulatorWechatApi")
@RequestMapping(WechatApi.ROOT)
final class WechatApi {
    static final String ROOT = "/simulator/wechat";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StandIn standIn;
    private final TokenApi tokenApi;
    private final CustomerMessages customerMessages;
    private final Town town;
    private final Media media;

    WechatApi(StandIn standIn, TokenApi tokenApi, CustomerMessages customerMessages, Town town, Media media) {
        this.standIn = standIn;
        this.tokenApi = tokenApi;
        this.customerMessages = customerMessages;
        this.town = town;
        this.media = media;
    }

    @RequestMapping("/cgi-bin/stable_token")
    void stableToken(
            HttpServletRequest request, HttpServletResponse response, @RequestBody(required = false) byte[] body)
            throws IOException {
        JsonNode json = json(body);
        standIn.answer(
                incoming(request, response),
                null,
                withoutSecret(json),
                WechatApi::refusal,
                () -> tokenApi.stable(
                        json.path("grant_type").asString(""),
                        json.path("appid").asString(""),
                        json.path("secret").asString(""),
                        json.path("force_refresh").asBoolean(false)));
    }

    @RequestMapping("/cgi-bin/token")
    void token(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(name = "appid", defaultValue = "") String appId,
            @RequestParam(name = "secret", defaultValue = "") String secret)
            throws IOException {
        standIn.answer(
                incoming(request, response),
                null,
                "",
                WechatApi::refusal,
                () -> tokenApi.plain(grantType, appId, secret));
    }

    @RequestMapping("/cgi-bin/message/custom/send")
    void customerMessage(
            HttpServletRequest request, HttpServletResponse response, @RequestBody(required = false) byte[] body)
            throws IOException {
        JsonNode json = json(body);
        standIn.answer(
                incoming(request, response),
                json.path("touser").asString(""),
                text(body),
                WechatApi::refusal,
                () -> allowed(request, appId -> {
                    if (!json.isObject()) {
                        return Reply.error(Errcode.NO_JSON);
                    }
                    return Reply.error(customerMessages.send(appId, json));
                }));
    }

    @RequestMapping("/cgi-bin/media/get")
    void mediaGet(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "media_id", defaultValue = "") String mediaId)
            throws IOException {
        standIn.answer(
                incoming(request, response),
                null,
                mediaId,
                WechatApi::refusal,
                () -> allowed(
                        request,
                        appId -> media.fresh(mediaId)
                                .map(file -> Reply.file(file.contentType(), file.body(), file.fileName()))
                                .orElseGet(() -> Reply.error(Errcode.BAD_MEDIA))));
    }

    @PostMapping("/cgi-bin/media/upload")
    void mediaUpload(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "type", defaultValue = "image") String type,
            @RequestParam("media") MultipartFile file)
            throws IOException {
        byte[] body = file.getBytes();
        String contentType = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
        standIn.answer(
                incoming(request, response),
                null,
                type,
                WechatApi::refusal,
                () -> allowed(request, appId -> {
                    Media.Stored stored = media.keep(contentType, body);
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("type", type);
                    fields.put("media_id", stored.mediaId());
                    fields.put("created_at", stored.at().getEpochSecond());
                    return Reply.json(fields);
                }));
    }

    @RequestMapping("/cgi-bin/user/info")
    void userInfo(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "openid", defaultValue = "") String openid)
            throws IOException {
        standIn.answer(
                incoming(request, response),
                openid,
                "",
                WechatApi::refusal,
                () -> allowed(
                        request,
                        appId -> town.knows(openid) ? Reply.json(person(openid)) : Reply.error(Errcode.BAD_OPENID)));
    }

    @RequestMapping("/**")
    void anythingElse(
            HttpServletRequest request, HttpServletResponse response, @RequestBody(required = false) byte[] body)
            throws IOException {
        standIn.answer(
                incoming(request, response),
                null,
                text(body),
                WechatApi::refusal,
                () -> allowed(request, appId -> Reply.error(Errcode.NOT_AUTHORISED)));
    }

    private Map<String, Object> person(String openid) {
        Map<String, Object> fields = new LinkedHashMap<>();
        boolean follows = town.follows(openid);
        fields.put("subscribe", follows ? 1 : 0);
        fields.put("openid", openid);
        if (follows) {
            fields.put("nickname", "");
            fields.put("language", "zh_CN");
            fields.put("subscribe_scene", "ADD_SCENE_QR_CODE");
        }
        return fields;
    }

    private Reply allowed(HttpServletRequest request, Function<String, Reply> act) {
        String token = request.getParameter("access_token");
        Errcode errcode = tokenApi.check(token);
        return errcode == Errcode.OK ? act.apply(tokenApi.speaker(token).orElseThrow()) : Reply.error(errcode);
    }

    private static StandIn.Incoming incoming(HttpServletRequest request, HttpServletResponse response) {
        return new StandIn.Incoming(request, response, request.getRequestURI().substring(ROOT.length() + 1));
    }

    private static Reply refusal(int errcode) {
        return Reply.error(200, errcode);
    }

    private static String withoutSecret(JsonNode json) {
        if (json.isObject()) {
            ObjectNode copy = (ObjectNode) json.deepCopy();
            copy.remove("secret");
            return JSON.writeValueAsString(copy);
        }
        return "";
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(text(body));
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static String text(byte[] body) {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
