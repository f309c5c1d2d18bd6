package vn.motcua;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Every {@link TestComponent} of the tests, made when a test first asks for it: a test that does not ask for the province finds
 * a database without one. Components nested in a class belong to that class.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        useDefaultFilters = false,
        lazyInit = true,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        includeFilters = @Filter(TestComponent.class),
        excludeFilters = {@Filter(TestConfiguration.class), @Filter(type = FilterType.REGEX, pattern = ".*\\$.*")})
class SharedBeans {}
