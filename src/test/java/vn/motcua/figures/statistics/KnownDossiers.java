package vn.motcua.figures.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.figures.DossierSource;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;

/** Dossiers of this system as they are stored, and a file of a former one, both as rows that can be counted one by one. */
final class KnownDossiers {

    private static final List<String> ACTIVITIES = List.of("Nhận", "Xem xét", "Duyệt", "Trả");
    private static final List<String> CHANNELS = List.of("COUNTER", "ONLINE", "POST");

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final ZoneId zone;
    private final StringBuilder file = new StringBuilder();

    KnownDossiers(Organisation organisation, Catalogue catalogue, ZoneId zone) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    /** The file of the imported ones. */
    String file() {
        return file.toString();
    }

    /** All dossiers of this system; nobody holds any of them, and no step is done. */
    List<Recount.Row> own(JdbcClient jdbc) {
        List<Recount.Row> rows = new ArrayList<>();
        Map<String, List<Recount.Pause>> pauses = new HashMap<>();
        jdbc.sql("select dossier_id, from_at, to_at from pause_fact").query(row -> {
            pauses.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                    .add(new Recount.Pause(Columns.moment(row, "from_at"), Columns.instant(row, "to_at")));
        });
        jdbc.sql("select * from dossier_fact").query(row -> {
            Map<Grouping, @Nullable String> keys = new EnumMap<>(Grouping.class);
            keys.put(Grouping.OFFICE, code(row.getInt("receiving_office_id")));
            keys.put(Grouping.RESPONSIBLE, code(row.getInt("competent_office_id")));
            keys.put(Grouping.OFFICIAL, null); // nobody holds any of them, and no step is done
            keys.put(
                    Grouping.PROCEDURE,
                    catalogue
                            .version(new ProcedureVersionId(row.getInt("procedure_version_id")))
                            .code());
            keys.put(Grouping.CHANNEL, row.getString("channel"));
            rows.add(new Recount.Row(
                    row.getString("id"),
                    DossierSource.OWN,
                    row.getInt("receiving_office_id"),
                    keys,
                    Columns.date(row, "received_on"),
                    Columns.date(row, "closed_on"),
                    Columns.instant(row, "accepted_at"),
                    Columns.instant(row, "finished_at"),
                    Columns.date(row, "judged_due_on"),
                    Columns.instant(row, "unextended_due_at"),
                    Columns.date(row, "due_on"),
                    Columns.instant(row, "due_at"),
                    Columns.instant(row, "paused_since"),
                    row.getObject("extended_at") != null,
                    row.getObject("apologised_at") != null,
                    Columns.text(row, "business_state"),
                    pauses.getOrDefault(row.getString("id"), List.of()),
                    List.of()));
        });
        return rows;
    }

    private String code(int office) {
        return organisation.office(new OfficeId(office)).code();
    }

    /** Dossiers of offices, officials and procedures that are known here, and of others; with all kinds of ends. */
    List<Recount.Row> imported(int count, Random random) {
        List<Recount.Row> rows = new ArrayList<>();
        List<Office> communes =
                organisation.offices().stream().filter(Office::oneStop).limit(4).toList();
        for (int no = 0; no < count; no++) {
            int office = random.nextInt(6);
            String officeName = office < 4 ? communes.get(office).code() : "Phòng cũ " + office;
            int receiving = office < 4
                    ? communes.get(office).id().value()
                    : organisation.province().id().value();
            String procedure = random.nextBoolean() ? "1.004873" : "Thủ tục cũ " + random.nextInt(3);
            String official = random.nextInt(4) == 0 ? null : "Cán bộ " + random.nextInt(5);
            String channel = CHANNELS.get(random.nextInt(3));
            ZoneOffset offset = ZoneOffset.ofHours(List.of(-5, 0, 1, 7).get(random.nextInt(4)));
            OffsetDateTime received = LocalDate.of(2025, 11, 1)
                    .plusDays(random.nextInt(380))
                    .atStartOfDay()
                    .plusMinutes(random.nextInt(1440))
                    .atOffset(offset);
            OffsetDateTime due = random.nextInt(8) == 0 ? null : received.plusMinutes(random.nextInt(20 * 1440));
            OffsetDateTime finished = random.nextInt(5) == 0 ? null : received.plusMinutes(random.nextInt(22 * 1440));
            if (finished != null && due != null && random.nextInt(20) == 0) {
                finished = due;
            }
            OffsetDateTime returned = finished == null || random.nextBoolean() ? null : finished.plusHours(5);
            String ref = "C" + no;
            file.append(
                    "{\"type\":\"dossier\",\"ref\":\"%s\",\"procedure\":\"%s\",\"office\":\"%s\",\"channel\":\"%s\","
                                    .formatted(ref, procedure, officeName, channel)
                            + "\"receivedAt\":\"%s\",\"dueAt\":%s,\"finishedAt\":%s,\"returnedAt\":%s%s}%n"
                                    .formatted(
                                            received,
                                            json(due),
                                            json(finished),
                                            json(returned),
                                            official == null ? "" : ",\"official\":\"" + official + '"'));
            List<String> activities = events(random, file, ref, received);
            Map<Grouping, @Nullable String> keys = new EnumMap<>(Grouping.class);
            keys.put(Grouping.OFFICE, officeName);
            keys.put(Grouping.RESPONSIBLE, officeName);
            keys.put(Grouping.OFFICIAL, official);
            keys.put(Grouping.PROCEDURE, procedure);
            keys.put(Grouping.CHANNEL, channel);
            rows.add(new Recount.Row(
                    ref,
                    DossierSource.IMPORTED,
                    receiving,
                    keys,
                    day(received),
                    day(finished),
                    received.toInstant(),
                    instant(finished),
                    day(due),
                    instant(due),
                    day(due),
                    instant(due),
                    null,
                    false,
                    false,
                    "",
                    List.of(),
                    activities));
        }
        return rows;
    }

    /** Events in no order, some at the same moment; their names in the order in which they count. */
    private static List<String> events(Random random, StringBuilder file, String ref, OffsetDateTime received) {
        record Event(int minute, int line, String name) {}
        List<Event> events = new ArrayList<>();
        int count = random.nextInt(4);
        for (int line = 0; line < count; line++) {
            Event event = new Event(random.nextInt(3), line, ACTIVITIES.get(random.nextInt(2 + random.nextInt(3))));
            events.add(event);
            file.append("{\"type\":\"event\",\"ref\":\"%s\",\"at\":\"%s\",\"activity\":\"%s\"}%n"
                    .formatted(ref, received.plusMinutes(event.minute()), event.name()));
        }
        return events.stream()
                .sorted(Comparator.comparing(Event::minute).thenComparing(Event::line))
                .map(Event::name)
                .toList();
    }

    private static String json(@Nullable OffsetDateTime moment) {
        return moment == null ? "null" : '"' + moment.toString() + '"';
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(zone).toLocalDate();
    }
}
