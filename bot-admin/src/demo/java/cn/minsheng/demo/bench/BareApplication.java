package cn.minsheng.demo.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * Spring Boot's web starter and nothing else (空白应用): what a start costs at least. It carries no stereotype, so that the bot's own scan passes it by.
 */
@EnableAutoConfiguration
public class BareApplication {
    /** With {@code --once} it answers one request and ends, so that a class archive can be made of it. */
    public static void main(String[] arguments) throws IOException {
        var context = SpringApplication.run(BareApplication.class, arguments);
        if (List.of(arguments).contains("--once")) {
            String port = context.getEnvironment().getProperty("local.server.port", "0");
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            int status = connection.getResponseCode();
            context.close();
            System.exit(status == HttpURLConnection.HTTP_NOT_FOUND ? 0 : 1);
        }
    }
}
