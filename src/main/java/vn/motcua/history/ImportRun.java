package vn.motcua.history;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;

/** An import: how far its file was read, and whether its lines are counted in. */
@Entity
class ImportRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    private String name = "";
    private @Nullable Integer clientId;
    private int officeId;
    private boolean strict;
    private boolean eventsReplaced;
    private Instant startedAt = Instant.EPOCH;
    private @Nullable Instant finishedAt;
    private int lines;
    private byte[] chain = {};
    private boolean read;

    /** For JPA only. */
    protected ImportRun() {}

    /** Begins an import. */
    static ImportRun begin(ImportOptions options, @Nullable Integer client, OfficeId office, Instant now) {
        ImportRun run = new ImportRun();
        run.name = options.name();
        run.clientId = client;
        run.officeId = office.value();
        run.strict = options.strict();
        run.eventsReplaced = options.eventsReplaced();
        run.startedAt = now;
        return run;
    }

    /**
     * Notes that the next lines are kept.
     *
     * @param before number of lines kept before
     * @param digest digest over all lines kept by now
     * @throws RefusedException CONFLICT when another request has kept lines meanwhile
     */
    void keep(int before, int more, byte[] digest) {
        if (lines != before || read) {
            throw RefusedException.conflict("history.refusal.at-work");
        }
        lines += more;
        chain = digest.clone();
    }

    /** Notes that the last line has come. */
    void readAll() {
        read = true;
    }

    /** Notes that all lines are counted in; has no effect a second time. */
    void finish(Instant now) {
        if (finishedAt == null) {
            finishedAt = now;
        }
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    Integer clientId() {
        return clientId;
    }

    OfficeId office() {
        return new OfficeId(officeId);
    }

    boolean strict() {
        return strict;
    }

    boolean eventsReplaced() {
        return eventsReplaced;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    int lines() {
        return lines;
    }

    byte[] chain() {
        return chain.clone();
    }

    boolean read() {
        return read;
    }
}
