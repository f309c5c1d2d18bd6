package vn.motcua.house;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.util.ReflectionTestUtils;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import vn.motcua.ModuleTest;
import vn.motcua.MotcuaTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each start of the application costs a test run ten seconds, and each test with settings or beans of its own is one: they are
 * few, and each has a reason. Nothing is started to find out.
 */
class ApplicationContextsTest {

    private static final int MOST = 5;
    private static final int MOST_MODULES = 4;
    private static final List<Class<?>> TESTS = tests();

    @Test
    void tests_of_the_whole_application_need_no_more_than_five_of_it() {
        Map<MergedContextConfiguration, List<String>> contexts = new LinkedHashMap<>();
        for (Class<?> test : TESTS) {
            if (AnnotatedElementUtils.hasAnnotation(test, MotcuaTest.class)) {
                contexts.computeIfAbsent(context(test), any -> new ArrayList<>())
                        .add(test.getSimpleName());
            }
        }

        assertThat(contexts.values()).as("tests that share an application").hasSizeLessThanOrEqualTo(MOST);
        assertThat(contexts.values()).as("most share one").anyMatch(each -> each.size() > 40);
    }

    @Test
    void tests_of_the_web_part_alone_need_one_and_one_in_the_profile_of_developers() {
        assertThat(TESTS.stream()
                        .filter(test -> !AnnotatedElementUtils.hasAnnotation(test, MotcuaTest.class))
                        .filter(test -> !ModuleTest.class.isAssignableFrom(test))
                        .map(ApplicationContextsTest::context)
                        .distinct())
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void tests_of_one_module_are_a_small_start_each_and_few() {
        assertThat(TESTS.stream().filter(ModuleTest.class::isAssignableFrom)).hasSizeLessThanOrEqualTo(MOST_MODULES);
    }

    /** Every class of tests that Spring gives a context, but for those that run only when asked for. */
    private static List<Class<?>> tests() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("vn.motcua").stream()
                        .filter(each -> each.getSimpleName().endsWith("Test") && each.isTopLevelClass())
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(each -> !each.isInterface() && !Modifier.isAbstract(each.getModifiers()))
                        .filter(each -> AnnotatedElementUtils.hasAnnotation(each, BootstrapWith.class))
                        .filter(each -> !each.isAnnotationPresent(EnabledIfSystemProperty.class))
                        .toList();
    }

    private static MergedContextConfiguration context(Class<?> test) {
        return (MergedContextConfiguration)
                ReflectionTestUtils.getField(new TestContextManager(test).getTestContext(), "mergedConfig");
    }
}
