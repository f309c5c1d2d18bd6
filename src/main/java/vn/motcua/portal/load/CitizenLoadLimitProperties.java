package vn.motcua.portal.load;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of the server citizens may have at one moment, so that the desks always have the rest (trust model, T14).
 *
 * @param numbersAtOnce look-ups by code and check number that are answered at the same time
 * @param slipsAtOnce pages of people who hold a slip, by its QR code
 * @param pagesAtOnce all other pages for citizens, and what the interface tells without an account
 * @param waiting requests of each of these that may wait for a place; one more is told to come again
 * @param longestWait how long a request waits for a place
 */
@ConfigurationProperties("motcua.door")
record CitizenLoadLimitProperties(
        @DefaultValue("2") int numbersAtOnce,
        @DefaultValue("3") int slipsAtOnce,
        @DefaultValue("3") int pagesAtOnce,
        @DefaultValue("20") int waiting,
        @DefaultValue("2s") Duration longestWait) {

    CitizenLoadLimitProperties {
        if (numbersAtOnce < 1 || slipsAtOnce < 1 || pagesAtOnce < 1 || waiting < 0 || longestWait.isNegative()) {
            throw new IllegalArgumentException("motcua.door: at least one place each, and no waiting below zero");
        }
    }

    int places() {
        return numbersAtOnce + slipsAtOnce + pagesAtOnce;
    }
}
