package cn.minsheng.http;

import cn.minsheng.demo.servers.Databases;
import cn.minsheng.demo.servers.Engine;
import cn.minsheng.demo.servers.FreePort;
import cn.minsheng.demo.servers.Schema;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts what the application needs before it starts itself, and tells it where. */
final class HouseServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Schema schema = Databases.fresh(Engine.MARIADB);
        Gate redis = Gate.to(Databases.redis().port());
        context.getBeanFactory().registerSingleton("redisGate", redis);
        int port = FreePort.any();
        String own = "http://127.0.0.1:" + port;
        TestPropertyValues.of(
                        "spring.datasource.url=" + schema.jdbcUrl(),
                        "spring.datasource.username=" + schema.username(),
                        "spring.datasource.password=" + schema.password(),
                        "spring.data.redis.host=127.0.0.1",
                        "spring.data.redis.port=" + redis.port(),
                        // a slow machine is no Redis that is away
                        "spring.data.redis.timeout=30s",
                        "server.address=127.0.0.1",
                        "server.port=" + port,
                        "management.server.address=127.0.0.1",
                        "management.server.port=" + FreePort.any(),
                        "minsheng.demo=true",
                        "minsheng.wechat.mp.accounts[0].app-id=wxdemo0000000000",
                        "minsheng.wechat.mp.accounts[0].secret=minsheng-demo-secret",
                        "minsheng.wechat.mp.accounts[0].token=minsheng-demo",
                        "minsheng.wechat.mp.accounts[0].aes-key=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
                        "minsheng.wechat.mp.api-base-url=" + own + "/simulator/wechat",
                        "minsheng.wechat.gateway.clients[0].id=demo-bridge",
                        "minsheng.wechat.gateway.clients[0].secret=minsheng-demo-bridge",
                        "minsheng.wechat.gateway.clients[0].send-url=" + own + "/simulator/bridge/send",
                        "minsheng.wechat.gateway.allow-private-media=true",
                        "minsheng.data-key=bWluc2hlbmctZGVtby1kYXRhLWtleS0zMi1ieXRlcyE=",
                        "minsheng.media-dir=target/media",
                        "minsheng.admin.bootstrap.username=admin",
                        "minsheng.admin.bootstrap.password=minsheng-demo")
                .applyTo(context);
    }
}
