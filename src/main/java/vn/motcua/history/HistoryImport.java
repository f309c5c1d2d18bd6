package vn.motcua.history;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Sha256;
import vn.motcua.platform.TransactionLock;

/**
 * Imports the history of a former system from lines of JSON or from an event log in XES, whose traces and events are read as
 * such lines. The lines are kept in batches of one transaction each, and then
 * counted in, a part of the dossiers at a time, each part in a transaction of its own: whatever breaks an import off, the
 * same file sent again goes on after the last batch or part. No more than a batch is in memory.
 */
@Service
public class HistoryImport {

    /** Maximum number of lines of a batch. A file that goes on is compared batch by batch. */
    static final int BATCH = 5_000;

    /** Number of bytes from which on a batch takes no further line. */
    static final long BATCH_BYTES = 8L * 1024 * 1024;

    /** Maximum number of remarks that are kept of an import; the counts have all. */
    static final int MOST_REMARKS = 1_000;

    private static final int LINES_OF_A_PART = 20_000;
    private static final int MOST_PARTS = 256;
    private static final int LONGEST_NAME = 200;
    private static final long MEBIBYTE = 1024L * 1024;

    private final ImportRuns runs;
    private final HistoryQuery query;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final TransactionLock lock;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;
    private final long most;

    HistoryImport(
            ImportRuns runs,
            HistoryQuery query,
            Organisation organisation,
            Catalogue catalogue,
            TransactionLock lock,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone,
            @Value("${motcua.imports.most-megabytes:4096}") long mostMegabytes) {
        this.runs = runs;
        this.query = query;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = zone;
        this.most = mostMegabytes * MEBIBYTE;
    }

    /**
     * Takes a file in, or goes on with one that was broken off.
     *
     * @param file lines of JSON in UTF-8, or XES, plain or packed with gzip; read to its end unless the import is done already
     * @param actor who sends it; dossiers come to offices in whose name the actor may act
     * @throws RefusedException INVALID for a name that is too long or a file that is too large, FORBIDDEN for an office out
     *     of reach, CONFLICT when the file is not the one that was broken off
     * @throws IOException when the file cannot be read any further; what was kept remains
     */
    public ImportReport take(ImportOptions options, InputStream file, Actor actor) throws IOException {
        if (options.name().isBlank() || options.name().length() > LONGEST_NAME) {
            throw RefusedException.invalid("history.refusal.name", LONGEST_NAME);
        }
        ImportRun run = begun(options, actor);
        if (run.finishedAt() != null) {
            return report(run, true);
        }
        if (!run.read()) {
            read(run, file, actor);
        }
        countIn(run, actor);
        return report(find(run.id()), false);
    }

    /**
     * Report of an import.
     *
     * @throws RefusedException NOT_FOUND when there is none that this actor sent
     */
    public ImportReport report(int id, Actor actor) {
        ImportRun run = runs.findById(id)
                .filter(found -> Objects.equals(found.clientId(), client(actor)))
                .orElseThrow(() -> RefusedException.notFound("history.refusal.no-import"));
        return report(run, false);
    }

    private ImportReport report(ImportRun run, boolean repeated) {
        return new ImportReport(
                run.id(),
                run.name(),
                run.startedAt(),
                run.finishedAt(),
                run.lines(),
                query.counts(run.id()),
                query.remarksOf(run.id()),
                repeated);
    }

    private static @Nullable Integer client(Actor actor) {
        return actor.kind() == Actor.Kind.CLIENT_SYSTEM ? actor.id() : null;
    }

    private ImportRun begun(ImportOptions options, Actor actor) {
        OfficeId asked = options.office();
        OfficeId office = Objects.requireNonNull(asked == null ? actor.office() : asked, "office");
        if (!actor.mayActAt(office)) {
            throw RefusedException.forbidden("history.refusal.office");
        }
        return inTransaction(
                "begin",
                () -> known(options.name(), client(actor))
                        .orElseGet(() -> runs.save(ImportRun.begin(options, client(actor), office, clock.instant()))));
    }

    private Optional<ImportRun> known(String name, @Nullable Integer client) {
        return client == null ? runs.findByNameAndClientIdIsNull(name) : runs.findByNameAndClientId(name, client);
    }

    private ImportRun find(int id) {
        return runs.findById(id).orElseThrow(() -> RefusedException.notFound("history.refusal.no-import"));
    }

    /** Runs something alone of all that do the same, in a transaction. */
    private <T> T inTransaction(String name, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock.hold("history " + name);
            return work.get();
        }));
    }

    private void read(ImportRun run, InputStream file, Actor actor) throws IOException {
        ImportLines lines = ImportLines.open(file, most);
        ImportLineParser parser = new ImportLineParser(run.strict(), clock);
        Batches batches = new Batches(run, actor, new ImportNames(query, organisation, catalogue));
        int kept = run.lines();
        byte[] chain = {};
        int before = 0;
        boolean last = false;
        while (!last) {
            List<byte[]> batch = new ArrayList<>();
            last = !fill(batch, lines);
            int after = before + batch.size();
            boolean isNew = before >= kept && !batch.isEmpty();
            if (!batch.isEmpty()) {
                chain = chained(chain, batch);
            }
            boolean isOther = after == kept && !batch.isEmpty() && !Arrays.equals(chain, run.chain());
            if (isOther || before < kept && after > kept || last && after < kept) {
                throw RefusedException.conflict("history.refusal.other-file");
            }
            if (isNew || last) {
                batches.keep(before, batch, chain, parser, last, isNew);
            }
            before = after;
        }
    }

    /** Reads the next batch, which the file alone decides; false after the last line. */
    private static boolean fill(List<byte[]> batch, ImportLines lines) throws IOException {
        for (long bytes = 0; batch.size() < BATCH && bytes < BATCH_BYTES; ) {
            byte[] line = lines.next();
            if (line == null) {
                return false;
            }
            batch.add(line);
            bytes += line.length;
        }
        return true;
    }

    private static byte[] chained(byte[] before, List<byte[]> lines) {
        MessageDigest digest = Sha256.begin();
        digest.update(before);
        for (byte[] line : lines) {
            digest.update(line);
            digest.update((byte) '\n');
        }
        return digest.digest();
    }

    /** Keeps the batches of an import. */
    private final class Batches {

        private final ImportRun run;
        private final Actor actor;
        private final ImportNames names;

        Batches(ImportRun run, Actor actor, ImportNames names) {
            this.run = run;
            this.actor = actor;
            this.names = names;
        }

        void keep(int before, List<byte[]> batch, byte[] chain, ImportLineParser parser, boolean last, boolean isNew) {
            inTransaction("import " + run.id(), () -> {
                ImportRun now = find(run.id());
                if (isNew) {
                    now.keep(before, batch.size(), chain);
                    write(before, batch, parser);
                }
                if (last) {
                    now.readAll();
                }
                return runs.save(now);
            });
        }

        private void write(int before, List<byte[]> batch, ImportLineParser parser) {
            ImportRows rows = new ImportRows(run.id(), zone);
            List<ImportLine.Refused> refused = new ArrayList<>();
            long mapped = 0;
            long empty = 0;
            for (int i = 0; i < batch.size(); i++) {
                if (isBlank(batch.get(i))) {
                    empty++;
                    continue;
                }
                ImportLine line = parser.parse(before + i + 1, batch.get(i));
                if (line instanceof ImportLine.Dossier dossier) {
                    line = add(rows, dossier);
                } else if (line instanceof ImportLine.Event event) {
                    rows.add(
                            event,
                            names.number(NameKind.ACTIVITY, event.activity()),
                            names.number(NameKind.OFFICE, event.office()),
                            names.number(NameKind.OFFICIAL, event.official()));
                } else if (line instanceof ImportLine.Mapping mapping) {
                    if (mayMap(mapping) && names.map(mapping)) {
                        mapped++;
                    } else {
                        line = new ImportLine.Refused(mapping.no(), "unknown-code", "code");
                    }
                }
                if (line instanceof ImportLine.Refused each) {
                    refused.add(each);
                }
            }
            query.copy(HistoryStatements.COPY_DOSSIERS, rows.dossiers());
            query.copy(HistoryStatements.COPY_EVENTS, rows.events());
            query.count(run.id(), ImportCount.MAPPINGS, mapped);
            query.count(run.id(), ImportCount.EMPTY, empty);
            refuse(refused);
        }

        private boolean mayMap(ImportLine.Mapping mapping) {
            return actor.acting().isAll()
                    || mapping.kind() == NameKind.OFFICE
                            && organisation
                                    .officeByCode(mapping.code())
                                    .filter(office -> actor.mayActAt(office.id()))
                                    .isPresent();
        }

        private void refuse(List<ImportLine.Refused> refused) {
            long room = MOST_REMARKS - query.remarks(run.id());
            for (ImportLine.Refused line : refused) {
                query.count(run.id(), ImportCount.REFUSED, 1);
                query.count(run.id(), ImportCount.REFUSED + "." + line.reason(), 1);
                if (room-- > 0) {
                    query.remark(run.id(), line);
                }
            }
        }

        private ImportLine add(ImportRows rows, ImportLine.Dossier line) {
            OfficeId known = names.office(line.office());
            OfficeId receiving = known == null ? run.office() : known;
            if (!actor.mayActAt(receiving)) {
                return new ImportLine.Refused(line.no(), "office-out-of-reach", "office");
            }
            Integer procedure = Objects.requireNonNull(names.number(NameKind.PROCEDURE, line.procedure()));
            Integer office = Objects.requireNonNull(names.number(NameKind.OFFICE, line.office()));
            Integer version = names.version(line.procedure(), Objects.requireNonNull(rows.day(line.receivedAt())));
            rows.add(
                    line,
                    new ImportRows.Names(
                            procedure,
                            office,
                            names.number(NameKind.OFFICIAL, line.official()),
                            receiving.value(),
                            known == null ? -office : known.value(),
                            names.officialKey(line.official()),
                            version,
                            version == null ? -procedure : version));
            return line;
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Counts the kept lines in: first all dossiers, so that events find theirs. */
    private void countIn(ImportRun run, Actor actor) {
        int parts = Math.max(1, Math.min(MOST_PARTS, find(run.id()).lines() / LINES_OF_A_PART));
        for (int i = 0; i < parts; i++) {
            UUID low = bound(i, parts);
            UUID high = i == parts - 1 ? new UUID(-1, -1) : before(bound(i + 1, parts));
            inTransaction("import " + run.id(), () -> {
                long room = Math.max(0, MOST_REMARKS - query.remarks(run.id()));
                HistoryQuery.Part part = new HistoryQuery.Part(run.id(), low, high, room);
                count(run, query.takeDossiers(part, actor.acting()));
                long left = Math.max(0, MOST_REMARKS - query.remarks(run.id()));
                HistoryQuery.Part events = new HistoryQuery.Part(run.id(), low, high, left);
                count(run, query.takeEvents(events, run.strict(), run.eventsReplaced()));
                return run;
            });
        }
        inTransaction("import " + run.id(), () -> {
            ImportRun now = find(run.id());
            now.finish(clock.instant());
            return runs.save(now);
        });
    }

    private void count(ImportRun run, Map<String, Long> lines) {
        lines.forEach((what, number) -> query.count(run.id(), what, number));
    }

    /** First id of a part; parts are equally large, for ids are digests. */
    private static UUID bound(int part, int parts) {
        return new UUID(Long.divideUnsigned(-1L, parts) * part, 0);
    }

    private static UUID before(UUID id) {
        return new UUID(id.getMostSignificantBits() - 1, -1);
    }
}
