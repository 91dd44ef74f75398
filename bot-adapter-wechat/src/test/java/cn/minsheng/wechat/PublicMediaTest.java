package cn.minsheng.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.core.intake.MediaSource.Fetched;
import cn.minsheng.core.intake.MediaSource.Gone;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicMediaTest {
    private final PublicMedia inDemo = new PublicMedia(true, Set.of());
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = server.getAddress().getPort();
        serve("/picture", 200, 3);
        serve("/moved", 302, 0);
        serve("/missing", 404, 0);
        serve("/busy", 503, 0);
        server.createContext("/huge", exchange -> {
            exchange.sendResponseHeaders(200, 31L * 1024 * 1024);
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1024 * 1024];
            try (exchange) {
                for (int i = 0; i < 40; i++) {
                    exchange.getResponseBody().write(block);
                }
            }
        });
        server.start();
    }

    private void serve(String path, int status, int length) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.getResponseHeaders().set("Location", "/picture");
            exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
            exchange.getResponseBody().write(new byte[length]);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void media_are_read_as_they_come() throws IOException {
        try (Fetched fetched = inDemo.open(local("/picture"))) {
            assertThat(fetched.contentType()).isEqualTo("image/png");
            assertThat(fetched.body().readAllBytes()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moved", "/missing", "/huge"})
    void redirects_missing_and_huge_media_are_gone(String path) {
        assertThatThrownBy(() -> inDemo.open(local(path))).isInstanceOf(Gone.class);
        assertThat(asked).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void a_body_that_does_not_end_is_given_up() throws IOException {
        try (Fetched fetched = inDemo.open(local("/endless"))) {
            assertThatThrownBy(() -> fetched.body().readAllBytes()).isInstanceOf(Gone.class);
        }
    }

    @Test
    void a_busy_server_may_be_asked_again() {
        assertThatThrownBy(() -> inDemo.open(local("/busy")))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(Gone.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/picture",
                "http://localhost:PORT/picture",
                "http://[::1]:PORT/picture",
                "http://[::ffff:127.0.0.1]:PORT/picture",
                "http://0.0.0.0:PORT/picture",
                "http://2130706433:PORT/picture",
                "http://10.0.0.1/",
                "http://172.16.9.9/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest",
                "http://100.64.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[ff02::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[::127.0.0.1]/",
                "http://user@example.com/",
                "ftp://example.com/x",
                "file:///etc/hostname",
                "//example.com/x",
                "https://example.com:22/x",
                "not an address"
            })
    void addresses_of_this_house_are_refused(String address) {
        PublicMedia strict = new PublicMedia(false, Set.of(80, 443, port));

        assertThatThrownBy(() -> strict.open(address.replace("PORT", Integer.toString(port))))
                .isInstanceOf(Gone.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void public_addresses_are_public() throws IOException {
        for (String address : new String[] {"114.114.114.114", "8.8.8.8", "2400:3200::1", "64:ff9b::808:808"}) {
            assertThat(PublicAddresses.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
    }

    private String local(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
