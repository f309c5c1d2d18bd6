package vn.motcua.document.form;

import java.time.LocalDate;

/** Set of statutory forms, in use from a day on (domain reference, section 2.4). The day of printing decides. */
public enum FormSet {
    /** Circular 01/2018/TT-VPCP: six forms. */
    CIRCULAR_01_2018("01/2018/TT-VPCP", LocalDate.MIN),
    /** Circular 03/2025/TT-VPCP: seven forms, in use from 15 September 2025. */
    CIRCULAR_03_2025("03/2025/TT-VPCP", LocalDate.of(2025, 9, 15));

    private final String circular;
    private final LocalDate from;

    FormSet(String circular, LocalDate from) {
        this.circular = circular;
        this.from = from;
    }

    /** Number of the circular as it is cited. */
    public String circular() {
        return circular;
    }

    /** The set in use on a day, in the province's zone. */
    public static FormSet on(LocalDate day) {
        FormSet inUse = CIRCULAR_01_2018;
        for (FormSet set : values()) {
            if (!day.isBefore(set.from)) {
                inUse = set;
            }
        }
        return inUse;
    }
}
