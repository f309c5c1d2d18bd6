package vn.motcua.figures.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/** What statistics are grouped by. */
public enum Grouping {
    /** Office that received the dossier. */
    OFFICE,
    /** Office that is competent for it. */
    RESPONSIBLE,
    /** Official who holds it, or did its last step; of an imported one the official it came with. */
    OFFICIAL,
    /** Procedure, all its versions together. */
    PROCEDURE,
    /** Channel. */
    CHANNEL,
    /** Month of the reception or of the end; of open dossiers the month at whose end they are open. */
    MONTH,
    /** Day, likewise. */
    DAY;

    private static final int MOST = 2;

    /**
     * Reads the value of an address's parameter.
     *
     * @param text up to two names, in any case, separated by a comma; null or blank for none
     * @throws RefusedException INVALID for anything else
     */
    public static List<Grouping> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<Grouping> groupings =
                Arrays.stream(text.split(",", -1)).map(Grouping::one).distinct().toList();
        if (groupings.size() > MOST || groupings.contains(MONTH) && groupings.contains(DAY)) {
            throw RefusedException.invalidField("group", "figures.refusal.group");
        }
        return groupings;
    }

    private static Grouping one(String name) {
        return Arrays.stream(values())
                .filter(each -> each.parameter().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalidField("group", "figures.refusal.group"));
    }

    /** Value of an address's parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a time. */
    boolean isTime() {
        return this == MONTH || this == DAY;
    }
}
