package cn.minsheng.wechat.mp;

import cn.minsheng.wechat.WechatProperties;
import cn.minsheng.wechat.WechatProperties.Account;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The API of each account 接口名册, over one HTTP client with bounds on every wait. */
@Component
final class AccountApis implements DisposableBean {
    private static final int CONNECT_MILLIS = 2000;
    private static final int ANSWER_MILLIS = 5000;
    private static final int CONNECTIONS = 32;

    /** Every idle connection: one that was closed meanwhile would make "not sent" look like "perhaps sent". */
    private static final int LOOK_AFTER_MILLIS = 1;

    private final CloseableHttpClient http = client();
    private final Map<String, AccountApi> byAppId = new HashMap<>();

    AccountApis(WechatProperties properties, TokenStore store, Clock clock) {
        for (Account account : properties.mp().accounts()) {
            byAppId.put(account.appId(), new AccountApi(account, properties.mp().apiBaseUrl(), http, store, clock));
        }
    }

    @Nullable
    AccountApi find(String appId) {
        return byAppId.get(appId);
    }

    /** No redirects and no second try of its own; an idle connection is looked at before it is used again. */
    private static CloseableHttpClient client() {
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(1, TimeUnit.MINUTES);
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        connections.setValidateAfterInactivity(LOOK_AFTER_MILLIS);
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setConnectionRequestTimeout(CONNECT_MILLIS)
                        .setSocketTimeout(ANSWER_MILLIS)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
