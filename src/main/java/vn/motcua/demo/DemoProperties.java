package vn.motcua.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a demo there is.
 *
 * @param dossiers how many were handed in over the last twelve months; 0 for none
 */
@ConfigurationProperties("motcua.demo")
record DemoProperties(@DefaultValue("10500") int dossiers) {

    DemoProperties {
        if (dossiers < 0) {
            throw new IllegalArgumentException("motcua.demo.dossiers is negative");
        }
    }
}
