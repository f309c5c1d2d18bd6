package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.query.Dates;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.dossier.query.TimeLeft;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.DeliveryState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.dossier.value.StepState;
import vn.motcua.dossier.value.SynchronisationState;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Columns;
import vn.motcua.worktime.PauseMode;

/** Makes the view of a dossier from one row, with its steps, papers and ledgers as JSON in it: one round trip for all. */
@Component
public class DossierViews {

    /** The columns of {@link #summary}, of a dossier {@code d}. */
    public static final String COLUMNS = """

            d.*,
            (select json_agg(s order by s.no) from dossier_step_fact s where s.dossier_id = d.id) as steps,
            (select json_agg(c order by c.no) from dossier_component c where c.dossier_id = d.id) as components,
            (select json_agg(p order by p.no) from promise p where p.dossier_id = d.id) as promises,
            (select json_agg(i order by i.no) from clock_interval i where i.dossier_id = d.id
               and i.to_at is distinct from i.from_at) as pauses,
            (select json_agg(h order by h.no) from hand_over h where h.dossier_id = d.id) as hand_overs
            """;

    /** All of a dossier but its time line, which is read by its own index. */
    public interface Summary {
        DossierView with(List<EventView> events);
    }

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final TimeLeft timeLeft;
    private final Dates dates;
    private final JsonMapper json;

    DossierViews(Catalogue catalogue, Organisation organisation, TimeLeft timeLeft, Dates dates, JsonMapper json) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.timeLeft = timeLeft;
        this.dates = dates;
        this.json = json;
    }

    public Summary summary(ResultSet row) throws SQLException {
        OfficeId receiving = DossierColumns.office(row, "receiving_office_id");
        DossierView.Clockwork clock = clock(row);
        List<DossierView.PauseView> pauses = list(row, "pauses", DossierViews::pause);
        DossierView view = new DossierView(
                Columns.dossier(row, "id"),
                row.getInt("event_count"),
                row.getString("code"),
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                catalogue.procedureCase(new ProcedureCaseId(row.getInt("procedure_case_id"))),
                Columns.constant(row, "channel", Channel.class),
                organisation.office(receiving),
                organisation.office(DossierColumns.office(row, "competent_office_id")),
                organisation.office(DossierColumns.office(row, "current_office_id")),
                Columns.constant(row, "business_state", BusinessState.class),
                Columns.constant(row, "money_state", MoneyState.class),
                Columns.constant(row, "delivery_state", DeliveryState.class),
                Columns.constant(row, "synchronisation_state", SynchronisationState.class),
                Columns.integer(row, "step_no"),
                Columns.integer(row, "recallable_by"),
                owner(row),
                list(row, "parties", DossierViews::party),
                new DossierView.Proxy(
                        Columns.text(row, "submitter_name"),
                        row.getString("submitter_identifier"),
                        row.getString("submitter_phone"),
                        row.getString("submitter_relation"),
                        row.getString("authorisation")),
                Columns.text(row, "subject"),
                new DossierView.Fees(
                        Columns.number(row, "fee_amount"),
                        row.getString("fee_exemption"),
                        Columns.number(row, "obligation_amount")),
                Columns.constant(row, "result_delivery", ResultDelivery.class),
                row.getString("delivery_address"),
                clock,
                dates.of(row),
                clock.closedAt() == null ? timeLeft.left(receiving, clock.dueAt(), stoppedAt(pauses)) : null,
                new DossierView.Result(
                        Columns.optional(row, "outcome", DecisionOutcome.class),
                        row.getString("result_number"),
                        Columns.instant(row, "result_signed_at")),
                row.getInt("slip_issue"),
                list(row, "steps", this::step),
                list(row, "components", DossierViews::component),
                list(row, "promises", DossierViews::promise),
                pauses,
                list(row, "hand_overs", this::handOver),
                List.of(),
                List.of());
        return events -> withEvents(view, events);
    }

    /** The moment from which the clock stands; not that of recording it. */
    private static @Nullable Instant stoppedAt(List<DossierView.PauseView> pauses) {
        return pauses.stream()
                .filter(pause -> pause.to() == null)
                .map(DossierView.PauseView::from)
                .findFirst()
                .orElse(null);
    }

    private static DossierView withEvents(DossierView v, List<EventView> events) {
        return new DossierView(
                v.id(),
                v.version(),
                v.code(),
                v.procedure(),
                v.procedureCase(),
                v.channel(),
                v.receiving(),
                v.competent(),
                v.current(),
                v.state(),
                v.money(),
                v.deliveryState(),
                v.synchronisation(),
                v.stepNo(),
                v.recallableBy(),
                v.owner(),
                v.parties(),
                v.submitter(),
                v.subject(),
                v.fees(),
                v.delivery(),
                v.deliveryAddress(),
                v.clock(),
                v.dates(),
                v.left(),
                v.result(),
                v.slipIssue(),
                v.steps(),
                v.components(),
                v.promises(),
                v.pauses(),
                v.handOvers(),
                events,
                v.availableActions());
    }

    /** The owner's columns. */
    public static DossierView.Person owner(ResultSet row) throws SQLException {
        return new DossierView.Person(
                Columns.constant(row, "owner_kind", OwnerKind.class),
                Columns.text(row, "owner_name"),
                row.getString("owner_identifier"),
                Columns.date(row, "owner_birth_date"),
                Columns.integer(row, "owner_birth_year"),
                row.getString("owner_phone"),
                row.getString("owner_email"),
                row.getString("owner_address"));
    }

    private static DossierView.Clockwork clock(ResultSet row) throws SQLException {
        return new DossierView.Clockwork(
                DossierColumns.timeRule(row),
                Columns.constant(row, "pause_mode", PauseMode.class),
                row.getString("calendar_version"),
                Columns.moment(row, "submitted_at"),
                Columns.instant(row, "answer_due_at"),
                Columns.instant(row, "accepted_at"),
                Columns.instant(row, "clock_started_at"),
                Columns.instant(row, "original_due_at"),
                Columns.instant(row, "due_at"),
                Columns.instant(row, "unextended_due_at"),
                Columns.date(row, "due_on"),
                row.getBoolean("due_provisional"),
                Columns.instant(row, "paused_since"),
                Columns.instant(row, "extended_at"),
                Columns.instant(row, "apologised_at"),
                Columns.instant(row, "finished_at"),
                Columns.instant(row, "returned_at"),
                Columns.instant(row, "closed_at"));
    }

    private <T> List<T> list(ResultSet row, String column, Function<JsonNode, T> reader) throws SQLException {
        String array = row.getString(column);
        return array == null
                ? List.of()
                : StreamSupport.stream(json.readTree(array).spliterator(), false)
                        .map(reader)
                        .toList();
    }

    private DossierView.StepView step(JsonNode step) {
        Integer holder = integer(step, "holder_id");
        return new DossierView.StepView(
                step.get("no").intValue(),
                StepKind.valueOf(string(step, "kind")),
                string(step, "name"),
                string(step, "name_en"),
                office(step, "office_id"),
                Role.valueOf(string(step, "role")),
                step.get("share").intValue(),
                integer(step, "parallel_group"),
                StepState.valueOf(string(step, "state")),
                instant(step, "due_at"),
                holder,
                holder == null
                        ? null
                        : organisation.official(new OfficialId(holder)).fullName(),
                instant(step, "started_at"),
                instant(step, "finished_at"));
    }

    private static DossierParty party(JsonNode party) {
        String birth = optional(party, "birthDate");
        return new DossierParty(
                string(party, "role"),
                string(party, "roleEn"),
                new DossierView.Person(
                        OwnerKind.valueOf(string(party, "kind")),
                        string(party, "name"),
                        optional(party, "identifier"),
                        birth == null ? null : LocalDate.parse(birth),
                        integer(party, "birthYear"),
                        optional(party, "phone"),
                        null,
                        optional(party, "address")));
    }

    private static DossierView.ComponentView component(JsonNode component) {
        return new DossierView.ComponentView(
                component.get("no").intValue(),
                integer(component, "requirement_id"),
                string(component, "name"),
                component.get("originals").intValue(),
                component.get("certified").intValue(),
                component.get("photocopies").intValue());
    }

    private static DossierView.PromiseView promise(JsonNode promise) {
        return new DossierView.PromiseView(
                promise.get("no").intValue(),
                moment(promise, "due_at"),
                moment(promise, "given_at"),
                PromiseReason.valueOf(string(promise, "reason")),
                string(promise, "calendar_version"),
                promise.get("provisional").booleanValue(),
                string(promise, "given_by"),
                string(promise, "told_to"),
                string(promise, "told_by"));
    }

    private static DossierView.PauseView pause(JsonNode pause) {
        return new DossierView.PauseView(
                pause.get("no").intValue(),
                string(pause, "cause"),
                PauseMode.valueOf(string(pause, "mode")),
                optional(pause, "legal_basis"),
                optional(pause, "document"),
                optional(pause, "recorded_by"),
                moment(pause, "from_at"),
                instant(pause, "to_at"),
                instant(pause, "recorded_at"),
                instant(pause, "end_recorded_at"),
                optional(pause, "end_recorded_by"));
    }

    private DossierView.HandOverView handOver(JsonNode handOver) {
        return new DossierView.HandOverView(
                handOver.get("no").intValue(),
                handOver.get("step_no").intValue(),
                office(handOver, "from_office_id"),
                string(handOver, "from_name"),
                office(handOver, "to_office_id"),
                Role.valueOf(string(handOver, "to_role")),
                moment(handOver, "given_at"),
                string(handOver, "state"),
                instant(handOver, "answered_at"),
                optional(handOver, "answered_name"),
                optional(handOver, "reason"));
    }

    private Office office(JsonNode node, String name) {
        return organisation.office(new OfficeId(node.get(name).intValue()));
    }

    private static String string(JsonNode node, String name) {
        return node.get(name).stringValue();
    }

    private static @Nullable String optional(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static @Nullable Integer integer(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.intValue();
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        String text = optional(node, name);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static Instant moment(JsonNode node, String name) {
        return OffsetDateTime.parse(string(node, name)).toInstant();
    }
}
