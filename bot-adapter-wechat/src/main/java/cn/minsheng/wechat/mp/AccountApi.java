package cn.minsheng.wechat.mp;

import cn.minsheng.wechat.WechatProperties.Account;
import cn.minsheng.wechat.mp.SharedAccessToken.Fetched;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpClientImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * The SDK's API for one account 公众号接口, with three of its habits taken away: it neither sleeps and tries again on the calling
 * thread, nor writes addresses with the token in them to the log, nor lets nodes overwrite each other's tokens.
 */
final class AccountApi extends WxMpServiceHttpClientImpl {
    private static final Set<Integer> TOKEN_REFUSED = Set.of(40001, 40014, 42001);

    private final CloseableHttpClient http;
    private final SharedAccessToken token;

    AccountApi(Account account, String apiBaseUrl, CloseableHttpClient http, TokenStore store, Clock clock) {
        this.http = http;
        this.token = new SharedAccessToken(account.appId(), store, this::fetchToken, clock);
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(account.appId());
        config.setSecret(account.secret());
        config.useStableAccessToken(true);
        config.setHostConfig(new WxMpHostConfig(apiBaseUrl, apiBaseUrl, apiBaseUrl));
        setWxMpConfigStorage(config);
    }

    @Override
    public void initHttp() {
        // The client is given; the SDK's own would not check certificates.
    }

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }

    @Override
    public String getAccessToken(boolean forceRefresh) {
        return token.current();
    }

    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data) throws WxErrorException {
        return executeInternal(executor, uri, data, false);
    }

    @Override
    protected <T, E> T executeInternal(RequestExecutor<T, E> executor, String uri, E data, boolean again)
            throws WxErrorException {
        String value = token.current();
        try {
            return call(executor, uri, data, value);
        } catch (WxErrorException e) {
            if (again || !TOKEN_REFUSED.contains(e.getError().getErrorCode())) {
                throw e;
            }
            return call(executor, uri, data, token.instead(value));
        }
    }

    private static <T, E> T call(RequestExecutor<T, E> executor, String uri, E data, String value)
            throws WxErrorException {
        try {
            return executor.execute(uri + (uri.contains("?") ? '&' : '?') + "access_token=" + value, data, WxType.MP);
        } catch (IOException e) {
            throw new WxErrorException(e);
        }
    }

    private Fetched fetchToken(boolean force) {
        try {
            String answer = doGetStableAccessTokenRequest(force);
            WxError error = WxError.fromJson(answer, WxType.MP);
            if (error.getErrorCode() != 0) {
                throw new NoToken(Integer.toString(error.getErrorCode()));
            }
            WxAccessToken fetched = WxAccessToken.fromJson(answer);
            if (fetched.getAccessToken() == null || fetched.getAccessToken().isBlank()) {
                throw new NoToken("token-answer");
            }
            return new Fetched(fetched.getAccessToken(), fetched.getExpiresIn());
        } catch (IOException e) {
            throw new NoToken("token-unreachable");
        } catch (com.google.gson.JsonParseException | NullPointerException e) {
            throw new NoToken("token-answer");
        }
    }
}
