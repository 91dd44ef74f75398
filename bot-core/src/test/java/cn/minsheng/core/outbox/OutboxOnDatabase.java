package cn.minsheng.core.outbox;

import cn.minsheng.core.TestClock;
import cn.minsheng.demo.servers.Schema;
import com.baomidou.mybatisplus.core.config.GlobalConfig;
import com.baomidou.mybatisplus.spring.MybatisSqlSessionFactoryBean;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The outbox's store on a real schema, with a clock that stands; one context a schema. */
final class OutboxOnDatabase {
    private static final Map<Schema, AnnotationConfigApplicationContext> CONTEXTS = new ConcurrentHashMap<>();

    private OutboxOnDatabase() {}

    static AnnotationConfigApplicationContext of(Schema schema) {
        return CONTEXTS.computeIfAbsent(schema, wanted -> {
            AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
            context.registerBean(
                    DataSource.class, wanted::dataSource, definition -> definition.setDestroyMethodName(""));
            context.register(Store.class);
            context.scan("cn.minsheng.core.outbox.store");
            context.refresh();
            return context;
        });
    }

    /** No {@code @Configuration}: other tests scan this room, and must not find it. */
    @MapperScan(basePackages = "cn.minsheng.core.outbox.store", annotationClass = Mapper.class)
    static class Store {
        @Bean
        TestClock clock() {
            return new TestClock(OutboxFixture.START);
        }

        @Bean
        Bell bell() {
            return new Bell();
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        SqlSessionFactory sessions(DataSource dataSource) throws Exception {
            MybatisSqlSessionFactoryBean sessions = new MybatisSqlSessionFactoryBean();
            sessions.setDataSource(dataSource);
            sessions.setGlobalConfig(new GlobalConfig().setBanner(false));
            return sessions.getObject();
        }
    }
}
