package vn.motcua.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Size of the demo.
 *
 * @param dossiers number of dossiers of the last twelve months; 0 for none
 */
@ConfigurationProperties("motcua.demo")
record DemoProperties(@DefaultValue("10500") int dossiers) {

    DemoProperties {
        if (dossiers < 0) {
            throw new IllegalArgumentException("motcua.demo.dossiers is negative");
        }
    }
}
