package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;
import vn.motcua.platform.RefusedException;

/** The slips that go with files to another office: what stands on them, and which files a scanned one is of. */
@Service
@Transactional
public class HandOverSlips {

    /** The most files on one slip; those given later wait for the next. */
    public static final int MOST = 100;

    private static final String GIVEN = """
            select d.id, d.code, d.procedure_version_id, d.owner_name, d.owner_address, d.subject, h.from_office_id, h.from_name, h.no,
                   h.to_office_id, s.name as step, h.given_at, d.due_at, d.result_number, d.money_state, d.result_delivery,
                   (select count(*) from dossier_component c where c.dossier_id = d.id) as papers
            from hand_over h
            join dossier d on d.id = h.dossier_id
            join dossier_step s on s.dossier_id = h.dossier_id and s.no = h.step_no
            where h.state = 'PENDING' and h.from_office_id = any (:offices) and h.to_office_id = :to
            order by h.given_at, h.dossier_id, h.no
            limit :size
            """;

    /** The numbers of an office and a day have no holes: whoever takes one waits for who is taking one. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('hand-over-slip', :office))";

    private static final String NEXT =
            "select coalesce(max(no), 0) + 1 from hand_over_slip where from_office_id = :office and day = :day";

    private static final String KNOWN = """
            select s.code, s.to_office_id,
                   (select count(*) from hand_over_slip_line l where l.code = s.code) as lines
            from hand_over_slip s
            where (s.to_office_id = any (:offices) or s.from_office_id = any (:offices))
              and (s.code = :code or :short and s.day = :day and s.no = :no)
            limit 2
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ViewLog log;
    private final Clock clock;
    private final ZoneId zone;

    HandOverSlips(
            JdbcClient jdbc, Catalogue catalogue, Organisation organisation, ViewLog log, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A slip somebody scanned.
     *
     * @param receiver whether it came to an office at which the actor acts; else such an office gave it
     * @param lines how many files went with it
     */
    public record Found(HandOverSlipCode code, boolean receiver, int lines) {}

    /**
     * Makes the slip for the files the actor's offices gave to another and nobody has taken yet, oldest first, at most
     * {@value #MOST}, and gives it its code.
     *
     * @throws RefusedException CONFLICT when there are none, or the numbers of the day are used up
     */
    public HandOverSlip make(OfficeId to, Actor actor) {
        log.listing("hand-over", actor, ViewPurpose.PRINTING);
        List<Given> given = read(to, actor);
        if (given.isEmpty()) {
            throw RefusedException.conflict("document.refusal.nothing-given");
        }
        Instant now = clock.instant();
        Office from = given.get(0).line().from();
        LocalDate day = LocalDate.ofInstant(now, zone);
        jdbc.sql(LOCK).param("office", from.id().value()).query().listOfRows();
        int no = jdbc.sql(NEXT)
                .param("office", from.id().value())
                .param("day", day)
                .query(Integer.class)
                .single();
        if (no > HandOverSlipCode.MOST) {
            throw RefusedException.conflict("dossier.refusal.slips-used-up", HandOverSlipCode.MOST);
        }
        HandOverSlipCode code = new HandOverSlipCode(from.code(), day, no);
        jdbc.sql("""
                        insert into hand_over_slip (code, from_office_id, to_office_id, day, no, made_at, made_by)
                        values (:code, :from, :to, :day, :no, :at, :by)
                        """)
                .param("code", code.value())
                .param("from", from.id().value())
                .param("to", to.value())
                .param("day", day)
                .param("no", no)
                .param("at", Columns.parameter(now))
                .param("by", actor.name())
                .update();
        jdbc.sql("""
                        insert into hand_over_slip_line (code, dossier_id, hand_over_no)
                        select :code, line.dossier, line.no
                        from unnest(cast(:dossiers as uuid[]), cast(:numbers as integer[])) as line (dossier, no)
                        """)
                .param("code", code.value())
                .param(
                        "dossiers",
                        given.stream()
                                .map(each -> each.line().dossier().value())
                                .toArray(UUID[]::new))
                .param("numbers", given.stream().mapToInt(Given::no).toArray())
                .update();
        return new HandOverSlip(
                code,
                from,
                organisation.office(to),
                now,
                given.stream().map(Given::line).toList());
    }

    /**
     * The slip of a code that came to the actor's offices or was given by them; empty when there is none, and likewise when it
     * is of others. A code typed without its office counts where only one slip can be meant.
     */
    @Transactional(readOnly = true)
    public Optional<Found> find(HandOverSlipCode code, Actor actor) {
        List<Integer> acting = Arrays.stream(OfficeScopeCondition.ids(actor.acting(), organisation))
                .boxed()
                .toList();
        List<Found> found = jdbc.sql(KNOWN)
                .param("offices", acting.stream().mapToInt(Integer::intValue).toArray())
                .param("code", code.value())
                .param("short", code.office() == null)
                .param("day", code.day())
                .param("no", code.no())
                .query((row, no) -> new Found(
                        HandOverSlipCode.parse(row.getString("code")).orElseThrow(),
                        acting.contains(row.getInt("to_office_id")),
                        row.getInt("lines")))
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A line and the number of its hand-over within the dossier. */
    private record Given(HandOverLine line, int no) {}

    /** The files the actor's offices gave to another and nobody has taken yet, oldest first, at most {@value #MOST}. */
    public List<HandOverLine> given(OfficeId to, Actor actor) {
        log.listing("hand-over", actor, ViewPurpose.PRINTING);
        return read(to, actor).stream().map(Given::line).toList();
    }

    private List<Given> read(OfficeId to, Actor actor) {
        return jdbc.sql(GIVEN)
                .param("offices", OfficeScopeCondition.ids(actor.acting(), organisation))
                .param("to", to.value())
                .param("size", MOST)
                .query((row, no) -> new Given(line(row), row.getInt("no")))
                .list();
    }

    private HandOverLine line(ResultSet row) throws SQLException {
        return new HandOverLine(
                Columns.dossier(row, "id"),
                Columns.text(row, "code"),
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                Columns.text(row, "owner_name"),
                row.getString("owner_address"),
                Columns.text(row, "subject"),
                organisation.office(DossierColumns.office(row, "from_office_id")),
                Columns.text(row, "from_name"),
                organisation.office(DossierColumns.office(row, "to_office_id")),
                Columns.text(row, "step"),
                Columns.moment(row, "given_at"),
                Columns.instant(row, "due_at"),
                row.getInt("papers"),
                row.getString("result_number"),
                Columns.constant(row, "money_state", MoneyState.class) == MoneyState.DUE,
                Columns.constant(row, "result_delivery", ResultDelivery.class) == ResultDelivery.POST);
    }
}
