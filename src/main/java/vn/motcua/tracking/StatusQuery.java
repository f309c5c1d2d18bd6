package vn.motcua.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.DossierViews;
import vn.motcua.dossier.query.Dates;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.dossier.query.Masking;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;
import vn.motcua.tracking.StatusView.Bring;
import vn.motcua.tracking.StatusView.Progress;
import vn.motcua.tracking.StatusView.Station;
import vn.motcua.tracking.StatusView.Step;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.SubmissionNumber;

/** Reads the facts of a dossier that a citizen may see, by code, by slip or for messages; and the slips themselves. */
@Component
public class StatusQuery {

    /**
     * Columns of {@link StatusView}, of a dossier {@code d}; of the event that explains its state what was told to the
     * citizen.
     */
    private static final String COLUMNS = """

            d.id, d.code, d.slip_issue, d.procedure_version_id, d.receiving_office_id, d.current_office_id,
            d.competent_office_id, d.business_state, d.money_state, d.result_delivery, d.owner_kind, d.owner_name, d.owner_phone, d.accepted_at,
            d.finished_at, d.returned_at, d.fee_amount, d.obligation_amount,
            """ + Dates.COLUMNS + """
            ,
            d.work_started_at,
            d.outcome,
            (select cast(json_build_object('kind', e.kind, 'at', e.happened_at, 'details', cast(e.payload as json) -> 'details') as text)
             from event_fact e
             where e.dossier_id = d.id and e.kind = any (""" + DecisiveEvents.KINDS + """
            )
             order by e.seq desc limit 1) as decisive
            """;

    public static final String BY_CODE = "select " + COLUMNS + " from dossier_fact d where d.code = :code";
    public static final String BY_TOKEN = "select " + COLUMNS + " from dossier_fact d where d.token_hash = :hash";
    private static final String BY_SUBMISSION = "select " + COLUMNS + """
             from dossier_fact d where d.id >= :first and d.id < :before and d.receiving_office_id = :office
              and d.channel <> 'COUNTER'""";
    private static final String NEWS = "select " + COLUMNS + " from dossier_fact d where d.id = :id";
    private static final String WHOLE = "select " + DossierViews.COLUMNS + " from dossier_fact d where d.id = :id";
    private static final String REPLACED = "select issue, replaced_at from replaced_slip_fact where token_hash = :hash";

    /**
     * A dossier as messages report it.
     *
     */
    record Told(ProcedureVersion procedure, Office receiving, StatusView status, int slipIssue, boolean refused) {}

    private final JdbcClient jdbc;
    private final DossierViews views;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final JsonMapper json;
    private final Dates dates;

    StatusQuery(
            JdbcClient jdbc,
            DossierViews views,
            Catalogue catalogue,
            Organisation organisation,
            JsonMapper json,
            Dates dates) {
        this.jdbc = jdbc;
        this.views = views;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.json = json;
        this.dates = dates;
    }

    /** The dossier with a code, or those with the number of a submission, which are more than one only by chance. */
    List<StatusView> byCode(DossierCode code) {
        SubmissionNumber.Ids ids = SubmissionNumber.ids(code).orElse(null);
        Office office = organisation.officeByCode(code.officeCode()).orElse(null);
        JdbcClient.StatementSpec query = ids == null || office == null
                ? jdbc.sql(BY_CODE).param("code", code.value())
                : jdbc.sql(BY_SUBMISSION)
                        .param("first", ids.from())
                        .param("before", ids.before())
                        .param("office", office.id().value());
        return query.query((row, no) -> found(row)).list();
    }

    Optional<StatusView> byToken(byte[] hash) {
        return jdbc.sql(BY_TOKEN)
                .param("hash", hash)
                .query((row, no) -> found(row))
                .optional();
    }

    Optional<StatusView> byId(UUID dossier) {
        return jdbc.sql(NEWS)
                .param("id", dossier)
                .query((row, no) -> found(row))
                .optional();
    }

    /** The replacement of the slip with a token; empty when it was not replaced. */
    Optional<ReplacedSlip> replaced(byte[] hash) {
        return jdbc.sql(REPLACED)
                .param("hash", hash)
                .query((row, no) -> new ReplacedSlip(row.getInt("issue"), Columns.moment(row, "replaced_at")))
                .optional();
    }

    Optional<Told> told(DossierId dossier) {
        return jdbc.sql(NEWS)
                .param("id", dossier.value())
                .query((row, no) -> told(row))
                .optional();
    }

    private Told told(ResultSet row) throws SQLException {
        return new Told(
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                organisation.office(DossierColumns.office(row, "receiving_office_id")),
                found(row),
                row.getInt("slip_issue"),
                isRefused(row));
    }

    private static boolean isRefused(ResultSet row) throws SQLException {
        return DecisionOutcome.REFUSED.name().equals(row.getString("outcome"));
    }

    private static DecisiveEvent event(JsonNode read, @Nullable JsonNode details) {
        return new DecisiveEvent(
                read.get("kind").stringValue(),
                OffsetDateTime.parse(read.get("at").stringValue()).toInstant(),
                text(details, "reason"),
                text(details, "letterNumber"));
    }

    /** The summary of a dossier, unmasked, without its history. */
    Optional<DossierViews.Summary> whole(DossierId dossier) {
        return jdbc.sql(WHOLE)
                .param("id", dossier.value())
                .query((row, no) -> views.summary(row))
                .optional();
    }

    private StatusView found(ResultSet row) throws SQLException {
        BusinessState state = Columns.constant(row, "business_state", BusinessState.class);
        MoneyState money = Columns.constant(row, "money_state", MoneyState.class);
        Office receiving = organisation.office(DossierColumns.office(row, "receiving_office_id"));
        Office current = organisation.office(DossierColumns.office(row, "current_office_id"));
        ResultDelivery delivery = Columns.constant(row, "result_delivery", ResultDelivery.class);
        String code = row.getString("code");
        String read = row.getString("decisive");
        JsonNode told = read == null ? null : json.readTree(read);
        JsonNode decisive =
                told == null || DecisiveEvent.isRecall(told.get("kind").stringValue()) ? null : told;
        JsonNode details = decisive == null ? null : decisive.get("details");
        JsonNode request =
                state == BusinessState.SUPPLEMENT_REQUIRED || state == BusinessState.SUBMITTED ? details : null;
        return new StatusView(
                Columns.dossier(row, "id"),
                code == null
                        ? SubmissionNumber.of(receiving.code(), row.getObject("id", UUID.class))
                                .value()
                        : code,
                Masking.name(Columns.constant(row, "owner_kind", OwnerKind.class), Columns.text(row, "owner_name")),
                Masking.phone(row.getString("owner_phone")),
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                receiving,
                current,
                state,
                delivery,
                dates.of(row),
                isRefused(row),
                decisive == null ? null : event(decisive, details),
                Columns.instant(row, "returned_at"),
                Columns.instant(row, "paused_since") != null,
                steps(row, state, receiving),
                missing(request),
                text(request, "reason"),
                text(request, "answerBy"),
                toPay(row, state, money),
                bring(state, delivery, money),
                row.getInt("slip_issue"));
    }

    private List<Step> steps(ResultSet row, BusinessState state, Office receiving) throws SQLException {
        Instant finished = Columns.instant(row, "finished_at");
        Instant returned = Columns.instant(row, "returned_at");
        Office working = organisation.office(
                DossierColumns.office(row, finished == null ? "current_office_id" : "competent_office_id"));
        int reached = switch (state) {
            case RETURNED -> Station.RETURNED.ordinal() + 1;
            case RESULT_READY -> Station.RESULT.ordinal();
            case SUBMITTED, NOT_ACCEPTED, ACCEPTED -> Station.RECEIVED.ordinal();
            default -> Station.IN_PROCESS.ordinal();
        };
        List<Step> steps = new ArrayList<>();
        boolean ended = state == BusinessState.STOPPED
                || state == BusinessState.WITHDRAWN
                || state == BusinessState.NOT_ACCEPTED;
        if (ended) { // nothing is to come
            Instant accepted = Columns.instant(row, "accepted_at");
            return accepted == null
                    ? List.of()
                    : List.of(new Step(Station.RECEIVED, Progress.DONE, accepted, receiving));
        }
        steps.add(step(Station.RECEIVED, reached, Columns.instant(row, "accepted_at"), receiving));
        steps.add(step(Station.IN_PROCESS, reached, Columns.instant(row, "work_started_at"), working));
        steps.add(
                step(Station.RESULT, reached, finished == null ? Columns.instant(row, "due_at") : finished, receiving));
        steps.add(step(Station.RETURNED, reached, returned, receiving));
        return steps;
    }

    private static Step step(Station station, int reached, @Nullable Instant at, Office place) {
        Progress progress = station.ordinal() < reached
                ? Progress.DONE
                : station.ordinal() == reached ? Progress.CURRENT : Progress.FUTURE;
        return new Step(station, progress, at, place);
    }

    private static List<String> missing(@Nullable JsonNode request) {
        JsonNode papers = request == null ? null : request.get("missing");
        return papers == null
                ? List.of()
                : StreamSupport.stream(papers.spliterator(), false)
                        .map(JsonNode::stringValue)
                        .toList();
    }

    private static @Nullable String text(@Nullable JsonNode request, String name) {
        JsonNode value = request == null ? null : request.get(name);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static @Nullable Long toPay(ResultSet row, BusinessState state, MoneyState money) throws SQLException {
        if (state == BusinessState.FINANCIAL_OBLIGATION) {
            return Columns.number(row, "obligation_amount");
        }
        return money == MoneyState.DUE ? Columns.number(row, "fee_amount") : null;
    }

    /** What to bring; for a result that is sent, only requested papers and money. */
    private static List<Bring> bring(BusinessState state, ResultDelivery delivery, MoneyState money) {
        List<Bring> bring = new ArrayList<>();
        if (state == BusinessState.RETURNED || state == BusinessState.WITHDRAWN || state == BusinessState.STOPPED) {
            return bring;
        }
        boolean comes = state == BusinessState.SUPPLEMENT_REQUIRED || money == MoneyState.DUE;
        if (delivery != ResultDelivery.DESK && !comes) {
            return bring;
        }
        bring.add(Bring.SLIP);
        if (delivery == ResultDelivery.DESK) {
            bring.add(Bring.IDENTITY);
            bring.add(Bring.AUTHORISATION);
        }
        if (state == BusinessState.SUPPLEMENT_REQUIRED) {
            bring.add(Bring.MISSING_PAPERS);
        }
        if (money == MoneyState.DUE) {
            bring.add(Bring.FEE);
        }
        return bring;
    }
}
