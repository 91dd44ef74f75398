package cn.minsheng.demo.servers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test class that runs on MariaDB and on MySQL (两种数据库各跑一遍): its constructor is given a {@link Schema} of the class's own, with all
 * migrations run. The methods of the class share that schema.
 *
 * <pre>{@code
 * @OnBothDatabases
 * class MyBatisTicketsTest {
 *     MyBatisTicketsTest(Schema schema) { … schema.dataSource() … }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@ArgumentsSource(MigratedSchemas.class)
public @interface OnBothDatabases {}
