package vn.motcua.counter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What the script of a day knows of a dossier by itself: what it did, and what the citizen's slip says. */
final class CountedDossier {

    final String id;
    final String code;
    final String procedure;
    final String field;
    final ReplayedDay.Fate fate;
    final boolean represented;
    String name;

    @Nullable
    LocalDate due;

    @Nullable
    LocalDate finished;

    boolean returned;
    boolean withdrawn;
    boolean stopped;
    boolean paused;
    long paid;
    boolean transferred;
    boolean collected;
    boolean feeLeft;
    boolean feeUnknown;

    CountedDossier(
            String id,
            String code,
            String procedure,
            String field,
            ReplayedDay.Fate fate,
            boolean represented,
            String name,
            @Nullable LocalDate due) {
        this.id = id;
        this.code = code;
        this.procedure = procedure;
        this.field = field;
        this.fate = fate;
        this.represented = represented;
        this.name = name;
        this.due = due;
    }

    String page() {
        return "/ho-so/" + id;
    }

    boolean open() {
        return finished == null && !withdrawn && !stopped;
    }

    boolean early() {
        return finished != null && due != null && finished.isBefore(due);
    }

    boolean late() {
        return finished != null && due != null && finished.isAfter(due);
    }
}
