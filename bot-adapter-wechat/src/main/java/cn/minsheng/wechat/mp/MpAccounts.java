package cn.minsheng.wechat.mp;

import cn.minsheng.wechat.WechatProperties;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The official accounts that write to us 公众号名册. */
@Component
final class MpAccounts {
    private final Map<String, MpAccount> byAppId;

    MpAccounts(WechatProperties properties) {
        byAppId = properties.mp().accounts().stream()
                .map(account -> new MpAccount(
                        account.appId(),
                        account.token(),
                        account.aesKey().isEmpty()
                                ? null
                                : new Envelope(account.token(), account.aesKey(), account.appId())))
                .collect(Collectors.toUnmodifiableMap(MpAccount::appId, Function.identity()));
    }

    @Nullable
    MpAccount find(String appId) {
        return byAppId.get(appId);
    }

    /**
     * One account's door key.
     *
     * @param envelope null in plain mode
     */
    record MpAccount(String appId, String token, @Nullable Envelope envelope) {
        @Override
        public String toString() {
            return "MpAccount[" + appId + "]";
        }
    }
}
