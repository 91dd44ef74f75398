package cn.minsheng.core;

import cn.minsheng.demo.servers.EmbeddedRedis;
import java.nio.file.Path;

/** A program that starts a Redis, prints its port and process, and waits to be killed. */
final class RedisUntilKilled {

    /** The length of what it prints. */
    static final int LINE = 20;

    private RedisUntilKilled() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedRedis redis = new EmbeddedRedis(Path.of(args[0]));
        System.out.printf("%-20s", redis.port() + " " + redis.pid().orElseThrow());
        System.out.flush();
        Thread.currentThread().join();
    }
}
