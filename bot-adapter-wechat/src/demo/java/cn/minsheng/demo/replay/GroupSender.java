package cn.minsheng.demo.replay;

import cn.minsheng.demo.simulator.BridgeClient;
import cn.minsheng.demo.simulator.Delivery;
import cn.minsheng.demo.simulator.SignedPost;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Sends each line as a message in a group 群发送. */
final class GroupSender implements Sender {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SignedPost bridge;
    private final BridgeClient client;
    private final String roomId;
    private final Run run;

    GroupSender(SignedPost bridge, BridgeClient client, String roomId, Run run) {
        this.bridge = bridge;
        this.client = client;
        this.roomId = roomId;
        this.run = run;
    }

    @Override
    public Delivery send(Line line) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("messageId", "replay-" + run.number(line));
        message.put("roomId", roomId);
        message.put("senderId", run.user(line, "m-"));
        message.put("sentAt", run.at(line).truncatedTo(ChronoUnit.SECONDS).toString());
        message.put("type", "text");
        message.put("text", line.text());
        return bridge.post(client, JSON.writeValueAsString(message));
    }
}
