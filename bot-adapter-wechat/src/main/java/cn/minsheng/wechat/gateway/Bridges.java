package cn.minsheng.wechat.gateway;

import cn.minsheng.wechat.WechatProperties;
import cn.minsheng.wechat.WechatProperties.Client;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bridges that may write to us 群桥名册. */
@Component
final class Bridges {
    private final Map<String, Client> byId;

    Bridges(WechatProperties properties) {
        byId = properties.gateway().clients().stream()
                .collect(Collectors.toUnmodifiableMap(Client::id, Function.identity()));
    }

    @Nullable
    Client find(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }
}
