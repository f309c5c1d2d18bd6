package vn.motcua.catalogue.revision;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.content.CatalogueFile;
import vn.motcua.catalogue.content.CatalogueFile.Entry;
import vn.motcua.catalogue.content.ProcedureComparison;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.revision.ProcedureDraft.Kind;
import vn.motcua.catalogue.route.Preparation;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.ChangeLog;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.TwoPersons;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.TransactionLock;
import vn.motcua.platform.table.TableProblem;

/**
 * A catalogue as a file: what is in force goes out; what a file says otherwise comes in as drafts that belong together, are looked
 * at, prepared by one administrator and published by another in one go.
 */
@Service
public class CatalogueFiles {

    private final ProcedureDrafts drafts;
    private final ProcedurePublication publication;
    private final ProcedureAdministration procedures;
    private final Catalogue catalogue;
    private final TwoPersons twoPersons;
    private final ChangeLog log;
    private final TransactionLock locks;
    private final Clock clock;

    CatalogueFiles(
            ProcedureDrafts drafts,
            ProcedurePublication publication,
            ProcedureAdministration procedures,
            Catalogue catalogue,
            TwoPersons twoPersons,
            ChangeLog log,
            TransactionLock locks,
            Clock clock) {
        this.drafts = drafts;
        this.publication = publication;
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.twoPersons = twoPersons;
        this.log = log;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * What came of a file; kept in the session until the next page shows it.
     *
     * @param file identity under which its drafts are found; null when it has none
     * @param added number of drafts of new procedures
     * @param changed number of drafts of next versions
     * @param same number of procedures of which it says nothing new
     * @param leftOut number of lines of procedures that no office of the province decides
     * @param problems lines that are not taken, with the reason
     */
    public record Taken(@Nullable UUID file, int added, int changed, int same, int leftOut, List<TableProblem> problems)
            implements Serializable {}

    /** A procedure of a file: its draft, and what the catalogue says of it; null for a new one. */
    public record Read(ProcedureDraft draft, @Nullable ProcedureContent last) {}

    /** The versions in force on a day as contents, by code. */
    public Iterator<ProcedureContent> inForce(LocalDate day) {
        return catalogue.inForce(day).stream()
                .map(version -> ProcedureContent.of(version, catalogue.authorities(version.code(), day)))
                .iterator();
    }

    /**
     * Reads a file and keeps what it says otherwise as drafts. Nothing of the catalogue changes.
     *
     * @throws IOException if the file cannot be read
     */
    @Transactional
    public Taken take(InputStream in, Actor actor) throws IOException {
        OfficialId editor = requireEditor(actor);
        CatalogueFile read = CatalogueFile.read(in, publication::lastContent);
        List<TableProblem> problems = new ArrayList<>(read.problems());
        Set<String> written = new HashSet<>(drafts.codes());
        Set<String> routes = Set.copyOf(catalogue.routes());
        List<ProcedureDraft> taken = new ArrayList<>();
        UUID file = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int same = 0;
        for (Entry entry : read.entries()) {
            ProcedureContent last = publication.lastContent(entry.content().code());
            ProcedureContent content = draft(entry.content(), last);
            List<ContentFinding> findings = ContentChecks.of(content, routes);
            if (last != null && ProcedureComparison.of(last, content).isEmpty()) {
                same++;
            } else if (written.contains(content.code())) {
                problems.add(new TableProblem(entry.line(), "catalogue.file.drafted", List.of(content.code())));
            } else if (last != null && !last.field().equals(content.field())) {
                problems.add(new TableProblem(entry.line(), "catalogue.file.other-field", List.of(content.code())));
            } else if (!findings.isEmpty()) {
                problems.add(new TableProblem(
                        entry.line(),
                        "catalogue.finding." + findings.get(0).kind(),
                        List.of(findings.get(0).ofCase(), findings.get(0).row())));
            } else {
                taken.add(new ProcedureDraft(last == null ? Kind.NEW : Kind.NEXT, content, file, editor, now));
            }
        }
        drafts.saveAll(taken);
        drafts.flush();
        int added = (int) taken.stream().filter(each -> each.kind() == Kind.NEW).count();
        return new Taken(
                taken.isEmpty() ? null : file,
                added,
                taken.size() - added,
                same,
                read.leftOut(),
                List.copyOf(problems));
    }

    private static ProcedureContent draft(ProcedureContent read, @Nullable ProcedureContent last) {
        ProcedureContent draft = read.asDraftOf(last == null ? 0 : last.version());
        return read.authorities() == null && last != null ? draft.withAuthorities(last.held()) : draft;
    }

    /** The first draft of a file, which says who prepared all and when. */
    @Transactional(readOnly = true)
    public ProcedureDraft first(UUID file) {
        return drafts.ofFile(file, "", Limit.of(1)).stream()
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.no-procedure-draft"));
    }

    /** The first draft of each file that waits for another administrator; none for who may not change procedures. */
    @Transactional(readOnly = true)
    public List<ProcedureDraft> waiting(Actor actor) {
        return procedures.mayEdit(actor) ? drafts.waitingFiles() : List.of();
    }

    /** The procedures of a file, by code. */
    @Transactional(readOnly = true)
    public KeysetPage<Read> read(UUID file, @Nullable String after, int size) {
        int asked = KeysetPage.size(size);
        List<Read> read = drafts.ofFile(file, Objects.requireNonNullElse(after, ""), Limit.of(asked + 1)).stream()
                .map(each -> new Read(each, publication.lastContent(each.procedureCode())))
                .toList();
        return KeysetPage.of(read, asked, each -> each.draft().procedureCode());
    }

    /** Number of procedures of a file, up to {@value CatalogueFile#MOST_ENTRIES}. */
    @Transactional(readOnly = true)
    public int size(UUID file) {
        return all(file).size();
    }

    /**
     * Prepares all drafts of a file for publication by another administrator; where there never was one, they are published at
     * once.
     *
     * @return whether they are published, and do not wait
     * @throws RefusedException INVALID when one of them cannot hold from that day on, with its code
     */
    @Transactional
    public boolean prepare(UUID file, LocalDate from, String reason, Actor actor) {
        OfficialId by = requireEditor(actor);
        List<ProcedureDraft> taken = hold(file);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        taken.forEach(each -> {
            publication.require(each, from);
            each.prepare(from, reason, by, now);
        });
        drafts.saveAll(taken);
        drafts.flush();
        if (twoPersons.mayActAlone(actor)) {
            publication.publish(taken, by, "procedure-published-alone", actor);
            return true;
        }
        return false;
    }

    /** Publishes all that another administrator prepared. */
    @Transactional
    public void confirm(UUID file, Actor actor) {
        OfficialId by = requireEditor(actor);
        List<ProcedureDraft> taken = hold(file);
        LocalDate tomorrow = publication.today().plusDays(1);
        for (ProcedureDraft each : taken) {
            Preparation waiting = each.waiting();
            if (waiting == null) {
                throw RefusedException.notFound("catalogue.refusal.route-not-waiting");
            }
            TwoPersons.requireAnother(waiting.by(), actor);
            publication.require(each, waiting.validFrom().isBefore(tomorrow) ? tomorrow : waiting.validFrom());
        }
        publication.publish(taken, by, "procedure-published", actor);
    }

    /** Drops all drafts of a file, prepared or not; what was prepared is on record as dropped. */
    @Transactional
    public void drop(UUID file, String reason, Actor actor) {
        requireEditor(actor);
        List<ProcedureDraft> taken = hold(file);
        for (ProcedureDraft each : taken) {
            Preparation waiting = each.waiting();
            if (waiting != null) {
                log.record(
                        ProcedureChanges.dropped(
                                "procedure-declined", each.procedureCode(), waiting.validFrom(), 0, reason),
                        actor);
            }
        }
        drafts.deleteAll(taken);
        drafts.flush();
    }

    private List<ProcedureDraft> hold(UUID file) {
        locks.hold("procedure file " + file);
        List<ProcedureDraft> taken = all(file);
        if (taken.isEmpty()) {
            throw RefusedException.notFound("catalogue.refusal.no-procedure-draft");
        }
        return taken;
    }

    private List<ProcedureDraft> all(UUID file) {
        return drafts.ofFile(file, "", Limit.of(CatalogueFile.MOST_ENTRIES));
    }

    private OfficialId requireEditor(Actor actor) {
        if (!procedures.mayEdit(actor)) {
            throw RefusedException.forbidden("catalogue.refusal.procedures-not-yours");
        }
        return Objects.requireNonNull(actor.official(), "an administrator is an official");
    }
}
