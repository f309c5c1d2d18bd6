package vn.motcua;

import java.util.Arrays;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application on an empty database, for a test of what a start does; the test closes it. */
public final class OwnApplication {

    private OwnApplication() {}

    /** With these properties, {@code key=value}. */
    public static ConfigurableApplicationContext start(String... properties) {
        return new SpringApplicationBuilder(Motcua.class)
                .profiles("test")
                .initializers(new TestDatabase.ForEachContext())
                .run(Arrays.stream(properties).map(each -> "--" + each).toArray(String[]::new));
    }
}
