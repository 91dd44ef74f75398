package cn.minsheng.wechat.mp;

import cn.minsheng.core.outbox.Courier;
import cn.minsheng.core.outbox.Outcome;
import cn.minsheng.core.outbox.Parcel;
import cn.minsheng.core.outbox.Way;
import cn.minsheng.core.settings.ConditionalOnRole;
import cn.minsheng.wechat.SafeText;
import java.time.Clock;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.springframework.stereotype.Component;

/**
 * Sends a text as a customer message 客服消息. WeChat has no key by which it would send one only once, so an answer that never came
 * is {@link Outcome.Unknown}.
 */
@Component
@ConditionalOnRole("worker")
final class WechatCourier implements Courier {
    private final AccountApis apis;
    private final Clock clock;

    WechatCourier(AccountApis apis, Clock clock) {
        this.apis = apis;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.CUSTOMER_MESSAGE;
    }

    @Override
    public Outcome deliver(Parcel parcel) {
        AccountApi api = apis.find(parcel.channel().account());
        if (api == null) {
            return new Outcome.Stopped("account-unknown");
        }
        String text = SafeText.outgoing(parcel.text());
        if (text.isBlank()) {
            return new Outcome.Never("44004");
        }
        try {
            api.getKefuService()
                    .sendKefuMessage(WxMpKefuMessage.TEXT()
                            .toUser(parcel.address())
                            .content(text)
                            .build());
            return new Outcome.Delivered();
        } catch (WxErrorException e) {
            return SendResult.ofFailure(e, clock.instant());
        } catch (NoToken e) {
            return SendResult.ofToken(e, clock.instant());
        } catch (com.google.gson.JsonParseException e) {
            return new Outcome.Unknown("answer");
        }
    }
}
