package vn.motcua.portal.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;

/**
 * The most frequent procedures, in the words people use ({@code portal.usual.<code>}). The order is that of the usual
 * frequency at a commune's counter, not of this month: a list that people know by heart must not change.
 */
@Component
public class UsualProcedures {

    private static final List<String> CODES = List.of(
            "1.001193",
            "1.000894",
            "2.000815",
            "1.000656",
            "1.004873",
            "2.000635",
            "1.004222",
            "1.013831",
            "1.013225",
            "1.001612");

    private final Catalogue catalogue;
    private final Clock clock;

    UsualProcedures(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The codes of the procedures in force today; empty while the catalogue is being loaded. */
    public List<String> codes() {
        LocalDate today = LocalDate.now(clock);
        return CODES.stream()
                .filter(code -> catalogue.inForce(code, today).isPresent())
                .toList();
    }
}
