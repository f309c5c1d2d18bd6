package vn.motcua;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application and a real, migrated PostgreSQL database. Tests with the same configuration share
 * both, and there are few configurations, since each costs a start: one without and one with a listening server, and those
 * that {@code ApplicationContextsTest} lists. A test finds what it wrote by an office, code or name of its own, and can have
 * {@link TestDatabase} and every {@code @TestComponent} injected without naming it in an {@code @Import}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@Import(SharedBeans.class)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.ForEachContext.class)
public @interface MotcuaTest {

    /** Properties of the application under test, {@code key=value}. */
    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};

    /** Configuration classes, where the whole application is not wanted or something must be added. */
    @AliasFor(annotation = SpringBootTest.class)
    Class<?>[] classes() default {};

    /** Whether a real web server listens. */
    @AliasFor(annotation = SpringBootTest.class)
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;
}
