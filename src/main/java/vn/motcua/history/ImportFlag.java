package vn.motcua.history;

import java.util.Arrays;
import java.util.List;

/**
 * Flag of an imported line that cannot be right and is kept all the same; refused in a strict import. Worded by {@code
 * history.reason.<code>}.
 */
public enum ImportFlag {
    /** A reception, an end or an event in the future. */
    IN_THE_FUTURE(1, "in-the-future"),
    /** Finished or returned before it was received. */
    END_BEFORE_START(2, "end-before-start"),
    /** An event before the reception of its dossier, or after its end. */
    OUTSIDE_THE_LIFE(4, "outside-the-life"),
    /** An event of a dossier that is not known. */
    WITHOUT_DOSSIER(8, "without-dossier"),
    /** Returned and not finished before. */
    RETURNED_BEFORE_FINISHED(16, "returned-before-finished");

    private final int bit;
    private final String code;

    ImportFlag(int bit, String code) {
        this.bit = bit;
        this.code = code;
    }

    /** Value of the flag in a sum of flags. */
    public int bit() {
        return bit;
    }

    /** Code of the reason in reports. */
    public String code() {
        return code;
    }

    /** The flags of a sum. */
    public static List<ImportFlag> of(int sum) {
        return Arrays.stream(values()).filter(flag -> (sum & flag.bit) != 0).toList();
    }
}
