package vn.motcua.figures.eventlog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.figures.DossierSource;
import vn.motcua.figures.FigureScope;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;
import vn.motcua.figures.statistics.Statistics;
import vn.motcua.figures.statistics.StatisticsDossier;
import vn.motcua.figures.statistics.StatisticsFilter;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/**
 * Writes what happened to the dossiers that a measure counts, of this system and of a former one, as an event log. A page of
 * dossiers and a part of their events are in memory, and no transaction is open while they are sent. Citizens are not in it;
 * codes of dossiers and officials are pseudonyms unless their names are permitted.
 */
@Service
public class EventLog {

    /** Number of events that are read at a time. */
    static final int EVENTS = 10_000;

    private final Statistics statistics;
    private final EventLogQuery query;
    private final Pseudonyms pseudonyms;
    private final Organisation organisation;
    private final FigureScope scope;

    EventLog(
            Statistics statistics,
            EventLogQuery query,
            Pseudonyms pseudonyms,
            Organisation organisation,
            FigureScope scope) {
        this.statistics = statistics;
        this.query = query;
        this.pseudonyms = pseudonyms;
        this.organisation = organisation;
        this.scope = scope;
    }

    /** An event log that may be written; nothing of it is yet. */
    @FunctionalInterface
    public interface Opened {

        /** Writes the log in UTF-8; the stream stays open. */
        void write(OutputStream file) throws IOException;
    }

    /**
     * Opens the log of the dossiers that a measure counts.
     *
     * @param named whether codes of dossiers and officials stand in it as they are
     * @throws RefusedException NOT_FOUND for an office the actor may not see, FORBIDDEN for names without the role of a
     *     supervisor or inspector
     */
    public Opened open(StatisticsFilter filter, Measure measure, EventLogFormat format, boolean named, Actor actor) {
        if (named && !actor.has(Role.SUPERVISOR) && !actor.has(Role.INSPECTOR)) {
            throw RefusedException.forbidden("figures.refusal.event-log-names");
        }
        KeysetPage<StatisticsDossier> first = page(filter, measure, actor, null);
        return file -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
            new Reading(filter, measure, named, actor).write(first, format.writer(text));
            text.flush();
        };
    }

    private KeysetPage<StatisticsDossier> page(
            StatisticsFilter filter, Measure measure, Actor actor, @Nullable String cursor) {
        return statistics.page(filter, measure, actor, cursor, KeysetPage.LONGEST);
    }

    /** Reading of a log. */
    private final class Reading {

        private final StatisticsFilter filter;
        private final Measure measure;
        private final boolean named;
        private final Actor actor;

        Reading(StatisticsFilter filter, Measure measure, boolean named, Actor actor) {
            this.filter = filter;
            this.measure = measure;
            this.named = named;
            this.actor = actor;
        }

        void write(KeysetPage<StatisticsDossier> first, EventLogWriter writer) throws IOException {
            writer.begin();
            for (KeysetPage<StatisticsDossier> page = first; page != null; page = next(page)) {
                for (DossierSource source : DossierSource.values()) {
                    events(source, of(source, page), writer);
                }
            }
            if (writer.wantsDossiersAgain()) {
                for (KeysetPage<StatisticsDossier> page = first; page != null; page = next(page)) {
                    for (StatisticsDossier dossier : page.rows()) {
                        writer.again(logged(dossier));
                    }
                }
            }
            writer.end();
        }

        private @Nullable KeysetPage<StatisticsDossier> next(KeysetPage<StatisticsDossier> before) {
            return before.next() == null ? null : page(filter, measure, actor, before.next());
        }

        private List<StatisticsDossier> of(DossierSource source, KeysetPage<StatisticsDossier> page) {
            return page.rows().stream()
                    .filter(dossier -> dossier.source() == source)
                    .toList();
        }

        /** Writes dossiers of one source with their events, of which a part is read at a time. */
        private void events(DossierSource source, List<StatisticsDossier> dossiers, EventLogWriter writer)
                throws IOException {
            if (dossiers.isEmpty()) {
                return;
            }
            int place = 0;
            int no = 0;
            LoggedDossier open = begin(dossiers.get(0), writer);
            List<EventLogQuery.Row> rows;
            long skipped = 0;
            do {
                rows = query.events(
                        source, dossiers.stream().map(StatisticsDossier::id).toList(), skipped, EVENTS);
                for (EventLogQuery.Row row : rows) {
                    while (place < row.place()) {
                        writer.endOfDossier();
                        open = begin(dossiers.get(++place), writer);
                        no = 0;
                    }
                    writer.event(open, logged(++no, row));
                }
                skipped += rows.size();
            } while (rows.size() == EVENTS);
            writer.endOfDossier();
            while (++place < dossiers.size()) {
                begin(dossiers.get(place), writer);
                writer.endOfDossier();
            }
        }

        private LoggedDossier begin(StatisticsDossier dossier, EventLogWriter writer) throws IOException {
            LoggedDossier logged = logged(dossier);
            writer.dossier(logged);
            return logged;
        }

        private LoggedDossier logged(StatisticsDossier dossier) {
            boolean current = filter.figures().by() == OnTimeBasis.CURRENT;
            return new LoggedDossier(
                    named ? dossier.code() : shown("dossier", dossier.source() + dossier.code()),
                    dossier.source(),
                    dossier.state(),
                    dossier.procedure().key(),
                    dossier.channel().key(),
                    dossier.office().key(),
                    dossier.responsible().key(),
                    official(dossier.official().key()),
                    moment(dossier.receivedAt()),
                    moment(current ? dossier.dueAt() : dossier.unextendedDueAt()),
                    moment(dossier.finishedAt()),
                    moment(dossier.returnedAt()));
        }

        private LoggedEvent logged(int no, EventLogQuery.Row row) {
            Integer office = row.officeId();
            return new LoggedEvent(
                    no,
                    row.activity(),
                    row.at(),
                    office == null
                            ? row.office()
                            : organisation.office(new OfficeId(office)).code(),
                    resource(row));
        }

        /** The official; of other actors their kind, so that no citizen and no client is told from another. */
        private @Nullable String resource(EventLogQuery.Row row) {
            Integer id = row.actorId();
            if (row.actorKind() == null) {
                return official(row.official());
            }
            if (!row.actorKind().equals(Actor.Kind.OFFICIAL.name()) || id == null) {
                return row.actorKind();
            }
            return official(organisation.official(new OfficialId(id)).code());
        }

        private @Nullable String official(@Nullable String key) {
            return named ? key : pseudonyms.of("official", key);
        }

        private String shown(String kind, String value) {
            return Objects.requireNonNull(pseudonyms.of(kind, value));
        }

        private @Nullable OffsetDateTime moment(StatisticsDossier.@Nullable Moment moment) {
            if (moment == null) {
                return null;
            }
            return moment.offset() == null
                    ? moment.at().atZone(scope.zone()).toOffsetDateTime()
                    : moment.at().atOffset(moment.offset());
        }
    }
}
