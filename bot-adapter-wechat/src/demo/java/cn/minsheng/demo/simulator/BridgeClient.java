package cn.minsheng.demo.simulator;

/** The demo's group bridge as the bot is configured with it 群桥. */
public record BridgeClient(String id, String secret) {
    @Override
    public String toString() {
        return "BridgeClient[" + id + "]";
    }
}
