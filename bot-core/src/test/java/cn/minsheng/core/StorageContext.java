package cn.minsheng.core;

import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.demo.servers.Schema;
import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import com.baomidou.mybatisplus.autoconfigure.MybatisPlusAutoConfiguration;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/**
 * Rooms as the application wires them, on a test's own schema and clock: MyBatis, transactions and the rooms' beans, without the rest
 * of the application.
 */
public final class StorageContext implements AutoCloseable {
    private static final String DATA_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /**
     * @param rooms packages whose beans are wanted
     */
    public StorageContext(Schema schema, Clock clock, String... rooms) {
        this(schema, clock, new Class<?>[0], rooms);
    }

    /**
     * @param more further beans, or classes that make some
     */
    StorageContext(Schema schema, Clock clock, Class<?>[] more, String... rooms) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "storage",
                        Map.of(
                                "mybatis-plus.global-config.banner",
                                "false",
                                "mybatis-plus.global-config.db-config.insert-strategy",
                                "always",
                                "minsheng.data-key",
                                DATA_KEY)));
        context.registerBean(DataSource.class, schema::dataSource, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(SettingsFiles.class, SettingsFiles::shipped);
        context.registerBean(ConfigurationCustomizer.class, () -> UtcInstants::register);
        context.register(Mappers.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.scan(rooms);
        context.register(AutoConfigurations.getClasses(AutoConfigurations.of(
                DataSourceTransactionManagerAutoConfiguration.class,
                TransactionAutoConfiguration.class,
                MybatisPlusAutoConfiguration.class)));
        context.refresh();
    }

    /** A bean of these rooms. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @MapperScan(basePackages = "cn.minsheng.core", annotationClass = Mapper.class, lazyInitialization = "true")
    static class Mappers {}
}
