package vn.motcua.catalogue.revision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionEntity;
import vn.motcua.catalogue.content.CatalogueInsertQuery;
import vn.motcua.catalogue.content.ProcedureComparison;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.route.Preparation;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.AfterCommit;

/**
 * Makes drafts of procedures come true, one or all of a file: what they say holds from their first day on, and is on record. All
 * methods run in the transaction of the caller.
 */
@Component
class ProcedurePublication {

    private static final int YEARS_AHEAD = 2;

    private final ProcedureDrafts drafts;
    private final ProcedureVersions stored;
    private final CatalogueInsertQuery rows;
    private final Catalogue catalogue;
    private final ChangeLog log;
    private final ReferenceVersions versions;
    private final Clock clock;

    ProcedurePublication(
            ProcedureDrafts drafts,
            ProcedureVersions stored,
            CatalogueInsertQuery rows,
            Catalogue catalogue,
            ChangeLog log,
            ReferenceVersions versions,
            Clock clock) {
        this.drafts = drafts;
        this.stored = stored;
        this.rows = rows;
        this.catalogue = catalogue;
        this.log = log;
        this.versions = versions;
        this.clock = clock;
    }

    /** The last version of a procedure; empty when there is none. */
    Optional<ProcedureVersion> last(String code) {
        return catalogue.versions(code).stream().reduce((earlier, later) -> later);
    }

    /** What the last version says, with the authorities of today; null for a procedure without one. */
    @Nullable
    ProcedureContent lastContent(String code) {
        return last(code)
                .map(version -> ProcedureContent.of(version, catalogue.authorities(code, today())))
                .orElse(null);
    }

    /**
     * Refuses what cannot come true on a day.
     *
     * @throws RefusedException INVALID at {@code validFrom} for a day that is too early or too late; INVALID while there are faults,
     *     or when nothing would change
     */
    void require(ProcedureDraft draft, LocalDate from) {
        ProcedureVersion last = last(draft.procedureCode()).orElse(null);
        LocalDate earliest = tomorrow();
        if (last != null && !last.validFrom().isBefore(earliest)) {
            earliest = last.validFrom().plusDays(1);
        }
        if (from.isBefore(earliest)) {
            throw RefusedException.invalidField("validFrom", "catalogue.refusal.route-early", earliest);
        }
        LocalDate latest = today().plusYears(YEARS_AHEAD);
        if (from.isAfter(latest)) {
            throw RefusedException.invalidField("validFrom", "catalogue.refusal.route-late", latest);
        }
        LocalDate end = last == null ? null : last.validTo();
        if (end != null && !from.isAfter(end)) {
            throw RefusedException.invalidField("validFrom", "catalogue.refusal.procedure-ends", end);
        }
        if (draft.kind() == ProcedureDraft.Kind.END) {
            return;
        }
        if (!findings(draft).isEmpty()) {
            throw RefusedException.invalid("catalogue.refusal.procedure-unsound");
        }
        if (ProcedureComparison.of(lastContent(draft.procedureCode()), draft.content())
                .isEmpty()) {
            throw RefusedException.invalid("catalogue.refusal.procedure-same");
        }
    }

    /** Faults of what a draft says. */
    List<ContentFinding> findings(ProcedureDraft draft) {
        return draft.kind() == ProcedureDraft.Kind.END
                ? List.of()
                : ContentChecks.of(draft.content(), Set.copyOf(catalogue.routes()));
    }

    /** Publishes prepared drafts, from the prepared day on, or from tomorrow if that day has come. */
    void publish(List<ProcedureDraft> prepared, OfficialId by, String verb, Actor actor) {
        List<ProcedureContent> added = new ArrayList<>();
        List<Preparation> waitings = new ArrayList<>();
        for (ProcedureDraft draft : prepared) {
            Preparation waiting = Objects.requireNonNull(draft.waiting(), "a prepared draft waits");
            LocalDate from = waiting.validFrom().isBefore(tomorrow()) ? tomorrow() : waiting.validFrom();
            if (draft.kind() == ProcedureDraft.Kind.END) {
                end(draft.procedureCode(), from, waiting.reason(), actor);
            } else {
                added.add(draft.content().published(next(draft, from), from));
                waitings.add(waiting);
                record(draft, added.get(added.size() - 1), verb, waiting.reason(), actor);
            }
        }
        drafts.deleteAll(prepared);
        drafts.flush();
        rows.insertProcedures(added);
        Instant now = clock.instant();
        for (int i = 0; i < added.size(); i++) {
            ProcedureContent content = added.get(i);
            rows.endAuthorities(content.code(), Objects.requireNonNull(content.validFrom()), content.levels());
            ProcedureVersionEntity version = of(content.code(), content.version());
            version.publish(waitings.get(i).by(), by, now);
            stored.saveAndFlush(version);
        }
        changed();
    }

    /** Ends the version before on the first day of the next one, and says the number of that. */
    private int next(ProcedureDraft draft, LocalDate from) {
        int number = 1;
        for (ProcedureVersionEntity each : stored.of(draft.procedureCode())) {
            number = each.no() + 1;
            LocalDate end = each.validTo();
            if (!each.withdrawn() && (end == null || end.isAfter(from))) {
                each.endBefore(from);
                stored.saveAndFlush(each);
            }
        }
        return number;
    }

    private void end(String code, LocalDate day, String reason, Actor actor) {
        ProcedureVersionEntity last = lastStored(code);
        log.record(ProcedureChanges.ofEnd("procedure-ended", code, last.validTo(), day, reason), actor);
        last.endBefore(day);
        stored.saveAndFlush(last);
    }

    private void record(ProcedureDraft draft, ProcedureContent content, String verb, String reason, Actor actor) {
        LocalDate from = Objects.requireNonNull(content.validFrom());
        log.record(ProcedureChanges.of(verb, lastContent(draft.procedureCode()), content, from, reason), actor);
    }

    /** Withdraws the last version; the one before holds on. */
    void withdraw(ProcedureVersion last, String reason, Actor actor) {
        String code = last.code();
        ProcedureVersionEntity withdrawn = of(code, last.no());
        withdrawn.withdraw(clock.instant());
        stored.saveAndFlush(withdrawn);
        for (ProcedureVersionEntity each : stored.of(code)) {
            if (!each.withdrawn() && last.validFrom().equals(each.validTo())) {
                each.goOn();
                stored.saveAndFlush(each);
            }
        }
        rows.restoreAuthorities(code, last.validFrom());
        log.record(ProcedureChanges.dropped("procedure-undone", code, last.validFrom(), last.no(), reason), actor);
        changed();
    }

    /** Takes back that a procedure ends. */
    void goOn(String code, String reason, Actor actor) {
        ProcedureVersionEntity last = lastStored(code);
        log.record(ProcedureChanges.ofEnd("procedure-goes-on", code, last.validTo(), null, reason), actor);
        last.goOn();
        stored.saveAndFlush(last);
        changed();
    }

    /** Whether administrators published a version here. */
    boolean published(ProcedureVersion version) {
        return of(version.code(), version.no()).published();
    }

    private ProcedureVersionEntity of(String code, int no) {
        return stored.of(code).stream()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown"));
    }

    private ProcedureVersionEntity lastStored(String code) {
        return stored.of(code).stream()
                .filter(each -> !each.withdrawn())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown"));
    }

    private void changed() {
        versions.increase("catalogue");
        AfterCommit.run(catalogue::refresh);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate tomorrow() {
        return today().plusDays(1);
    }
}
