package cn.minsheng.core.outbox;

import cn.minsheng.core.kernel.Channel;

/** One way through one account or bridge 通路: what breaks as a whole when its secret is wrong. */
public record Route(Way way, Channel channel) {}
