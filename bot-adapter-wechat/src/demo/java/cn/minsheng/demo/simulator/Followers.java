package cn.minsheng.demo.simulator;

import java.util.Map;

/** What WeChat knows of followers from what they do 关注者: each message or event that passed, by whichever way, once. */
final class Followers {
    private final Town town;
    private final Windows windows;

    Followers(Town town, Windows windows) {
        this.town = town;
        this.windows = windows;
    }

    /** Notes a message or an event in WeChat's own XML fields. */
    void heard(String appId, Map<String, String> fields) {
        String openid = fields.getOrDefault("FromUserName", "");
        if (openid.isEmpty()) {
            return;
        }
        town.phone(openid);
        if (!"event".equals(fields.get("MsgType"))) {
            windows.open(appId, openid, key(fields), Windows.Trigger.MESSAGE);
            return;
        }
        switch (fields.getOrDefault("Event", "")) {
            case "subscribe" -> {
                town.follow(openid);
                windows.open(appId, openid, key(fields), Windows.Trigger.ACT);
            }
            case "unsubscribe" -> {
                town.unfollow(openid);
                windows.close(appId, openid);
            }
            case "SCAN", "CLICK" -> windows.open(appId, openid, key(fields), Windows.Trigger.ACT);
            default -> {
                // VIEW and LOCATION open no window.
            }
        }
    }

    private static String key(Map<String, String> fields) {
        String id = fields.get("MsgId");
        return id != null ? id : fields.get("CreateTime") + "|" + fields.get("Event") + "|" + fields.get("EventKey");
    }
}
