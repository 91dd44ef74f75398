package cn.minsheng.http;

import cn.minsheng.BotApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test that speaks HTTP to the whole application: real database, real Redis, the simulator, the demo district. All such tests share
 * one application, so a test makes the cases that it needs and counts on no others. Constructor arguments are beans; {@link House} is
 * where to begin.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = BotApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = HouseServers.class)
@Import({House.class, Street.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface HttpTest {}
