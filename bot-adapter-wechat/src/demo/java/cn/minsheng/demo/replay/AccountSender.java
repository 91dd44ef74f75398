package cn.minsheng.demo.replay;

import cn.minsheng.demo.simulator.Account;
import cn.minsheng.demo.simulator.CallbackXml;
import cn.minsheng.demo.simulator.DeliverCallback;
import cn.minsheng.demo.simulator.Delivery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends each line as a message to the official account 公众号发送. */
final class AccountSender implements Sender {
    private final DeliverCallback callback;
    private final Account account;
    private final Run run;

    AccountSender(DeliverCallback callback, Account account, Run run) {
        this.callback = callback;
        this.account = account;
        this.run = run;
    }

    @Override
    public Delivery send(Line line) {
        String openid = run.user(line, "o-");
        Instant at = run.at(line);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ToUserName", "gh_demo");
        fields.put("FromUserName", openid);
        fields.put("CreateTime", at.getEpochSecond());
        fields.put("MsgType", "text");
        fields.put("Content", line.text());
        fields.put("MsgId", run.number(line));
        return callback.deliver(account, openid, CallbackXml.write(fields));
    }
}
