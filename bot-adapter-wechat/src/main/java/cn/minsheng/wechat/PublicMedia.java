package cn.minsheng.wechat;

import cn.minsheng.core.intake.MediaSource.Fetched;
import cn.minsheng.core.intake.MediaSource.Gone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.config.Registry;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * Fetches media from an address that a stranger named 取媒体. The name is resolved once, every address it has must be public, and
 * the connection goes to just these addresses: a name that answers otherwise the second time gains nothing. No redirects.
 */
public final class PublicMedia implements DisposableBean {
    /** Larger than anything WeChat takes. */
    private static final long LARGEST = 30L * 1024 * 1024;

    private static final int CONNECT_MILLIS = 3000;
    private static final int ANSWER_MILLIS = 10_000;

    private final boolean allowPrivate;
    private final Set<Integer> ports;
    private final CloseableHttpClient http;

    public PublicMedia(boolean allowPrivate, Set<Integer> ports) {
        this.allowPrivate = allowPrivate;
        this.ports = ports;
        Registry<ConnectionSocketFactory> sockets = RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .register("https", SSLConnectionSocketFactory.getSocketFactory())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(
                        new PoolingHttpClientConnectionManager(sockets, null, null, this::resolve, 1, TimeUnit.MINUTES))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setConnectionRequestTimeout(CONNECT_MILLIS)
                        .setSocketTimeout(ANSWER_MILLIS)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * Opens the media at an address.
     *
     * @throws Gone where the address is refused, or the media are not there or too large
     */
    public Fetched open(String address) throws IOException {
        URI uri = checked(address);
        HttpGet get = new HttpGet(uri);
        CloseableHttpResponse response;
        try {
            response = http.execute(get);
        } catch (RefusedAddress e) {
            throw new Gone("address refused");
        }
        try {
            return body(response);
        } catch (IOException | RuntimeException e) {
            response.close();
            throw e;
        }
    }

    private static Fetched body(CloseableHttpResponse response) throws IOException {
        int status = response.getStatusLine().getStatusCode();
        if (status == 408 || status == 429 || status >= 500) {
            throw new IOException("media answer " + status);
        }
        if (status != 200 || response.getEntity() == null) {
            throw new Gone("media answer " + status);
        }
        if (response.getEntity().getContentLength() > LARGEST) {
            throw new Gone("media too large");
        }
        @Nullable
        String type = response.getEntity().getContentType() == null
                ? null
                : response.getEntity().getContentType().getValue();
        return new Fetched(new BoundedBody(response.getEntity().getContent(), response, LARGEST), type);
    }

    private URI checked(String address) throws Gone {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new Gone("no address");
        }
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        if (!https && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new Gone("scheme refused");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            throw new Gone("address refused");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
        if (!allowPrivate && !ports.contains(port)) {
            throw new Gone("port refused");
        }
        return uri;
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!allowPrivate && !PublicAddresses.isPublic(address)) {
                throw new RefusedAddress();
            }
        }
        return addresses;
    }

    private static final class RefusedAddress extends UnknownHostException {}

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
