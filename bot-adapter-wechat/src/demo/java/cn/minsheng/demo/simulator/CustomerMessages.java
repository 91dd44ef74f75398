package cn.minsheng.demo.simulator;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** The customer-message API by WeChat's rules 客服消息接口: a message that passes stands in the follower's chat. */
final class CustomerMessages {
    private static final int MOST_BYTES = 2048;

    private final Town town;
    private final Windows windows;

    CustomerMessages(Town town, Windows windows) {
        this.town = town;
        this.windows = windows;
    }

    Errcode send(String appId, JsonNode message) {
        String openid = message.path("touser").asString("");
        String text = message.path("text").path("content").asString("");
        if (!town.knows(openid)) {
            return Errcode.BAD_OPENID;
        }
        if (!message.path("msgtype").asString("").equals("text")) {
            return Errcode.BAD_MESSAGE_TYPE;
        }
        if (text.isBlank()) {
            return Errcode.NO_CONTENT;
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Errcode.TOO_LONG;
        }
        if (!town.follows(openid)) {
            return Errcode.NOT_FOLLOWING;
        }
        Errcode spent = windows.spend(appId, openid);
        if (spent == Errcode.OK) {
            town.phone(openid).bot(text, null);
        }
        return spent;
    }
}
