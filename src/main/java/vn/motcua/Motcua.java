package vn.motcua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one door for citizens and the offices behind it. */
@SpringBootApplication
@Modulithic(systemName = "Motcua")
public class Motcua {

    public static void main(String[] arguments) {
        SpringApplication.run(Motcua.class, arguments);
    }
}
