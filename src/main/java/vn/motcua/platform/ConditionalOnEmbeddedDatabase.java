package vn.motcua.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

import vn.motcua.platform.database.NoDatabaseGiven;

/** Registers a bean only where the application starts its own database, that is where no {@code spring.datasource.url} is given. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(NoDatabaseGiven.class)
public @interface ConditionalOnEmbeddedDatabase {}
