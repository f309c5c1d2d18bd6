package vn.motcua;

import java.util.List;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one door for citizens and the offices behind it. */
@SpringBootApplication
@Modulithic(systemName = "Motcua")
public class Motcua {

    /**
     * Starts the application; with {@code verify-chain} or {@code check-setup}, verifies the history or says what is missing instead
     * of opening the door.
     */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Motcua.class);
        if (List.of(arguments).contains("verify-chain") || List.of(arguments).contains("check-setup")) {
            application.setDefaultProperties(
                    Map.of("server.port", "-1", "motcua.demo.dossiers", "0", "db-scheduler.enabled", "false"));
        }
        application.run(arguments);
    }
}
