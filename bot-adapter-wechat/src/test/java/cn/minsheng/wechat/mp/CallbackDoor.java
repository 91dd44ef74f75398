package cn.minsheng.wechat.mp;

import cn.minsheng.core.intake.ReceiveMessage;
import cn.minsheng.wechat.Freshness;
import cn.minsheng.wechat.Waiting;
import cn.minsheng.wechat.WechatProperties;
import cn.minsheng.wechat.WechatProperties.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The door under test, with an account that has a key and one in plain mode. */
final class CallbackDoor {
    static final String PLAIN_APP_ID = "wxplain000000000";

    private final MpCallback callback;

    CallbackDoor(ReceiveMessage intake) {
        this(intake, new Waiting(64));
    }

    CallbackDoor(ReceiveMessage intake, Waiting waiting) {
        this(intake, waiting, () -> WechatServer.NOW);
    }

    CallbackDoor(ReceiveMessage intake, Waiting waiting, InstantSource machine) {
        WechatProperties properties = new WechatProperties(
                new WechatProperties.Mp(
                        List.of(
                                new Account(WechatServer.APP_ID, "s", WechatServer.TOKEN, WechatServer.AES_KEY),
                                new Account(PLAIN_APP_ID, "s", WechatServer.TOKEN, "")),
                        "https://api.weixin.qq.com"),
                new WechatProperties.Gateway(List.of(), false, Set.of(443)),
                64);
        Clock clock = Clock.fixed(WechatServer.NOW, ZoneOffset.UTC);
        callback = new MpCallback(new MpAccounts(properties), intake, waiting, new Freshness(clock, machine), clock);
    }

    MockHttpServletResponse post(MockHttpServletRequest request) {
        return post(WechatServer.APP_ID, request);
    }

    MockHttpServletResponse post(String appId, MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            callback.receive(appId, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response;
    }

    MockHttpServletResponse get(String appId, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/wechat/mp/" + appId);
        request.setQueryString(query);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            callback.verify(appId, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response;
    }
}
