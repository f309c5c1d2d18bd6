package vn.motcua;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The module whose package a subclass lies in, started on a database of its own with those it is built on and none beside.
 * One for each kind of module: each is a start.
 */
public abstract class ModuleTest {

    /** To be put at each subclass, for the module is that of the class which bears it. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
    @ActiveProfiles("test")
    @ContextConfiguration(initializers = TestDatabase.ForEachContext.class)
    public @interface Alone {}

    private static final String ROOT = Motcua.class.getPackageName() + ".";

    @Autowired
    ConfigurableApplicationContext application;

    @Test
    void it_starts_with_nothing_but_what_it_declares() {
        String own = module(getClass());
        Set<String> started = new TreeSet<>();
        for (String name : application.getBeanDefinitionNames()) {
            Class<?> type = application.getType(name);
            if (type != null && type.getName().startsWith(ROOT) && !type.equals(Motcua.class)) {
                started.add(module(type));
            }
        }

        assertThat(started).contains(own).isSubsetOf(declared(own));
    }

    private static String module(Class<?> type) {
        String rest = type.getPackageName().substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    /** The module, what it declares to depend on, and what that does. */
    private static Set<String> declared(String module) {
        Set<String> all = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(module));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (all.add(next)) {
                Arrays.stream(declaration(next).allowedDependencies())
                        .map(each -> each.split(" :: ")[0])
                        .forEach(open::add);
            }
        }
        return all;
    }

    /** From the class files of the application: the packages of tests have a package-info of their own. */
    private static ApplicationModule declaration(String module) {
        Path classes = Path.of(URI.create(
                Motcua.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        return new ClassFileImporter()
                .importPath(classes.resolve("vn/motcua/" + module + "/package-info.class"))
                .get(ROOT + module + ".package-info")
                .getAnnotationOfType(ApplicationModule.class);
    }
}
