package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.calendar.CalendarReference;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.reference.CatalogueReference;
import vn.motcua.demo.FictitiousNames;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.OrganisationReference;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PhoneNumber;

/** The real province in a test's database, its people, and a citizen with a request. */
@TestComponent
public class Province {

    /** A procedure with one office and a fixed limit of working days: marital status certificate, three working days. */
    public static final String MARITAL_STATUS = "1.004873";

    private static final int COMMUNES = 209;
    private static final Set<String> GIVEN = new HashSet<>();

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Actors actors;
    private final Dossiers dossiers;
    private final Clock clock;
    private final JdbcClient jdbc;

    Province(
            OrganisationReference offices,
            CatalogueReference procedures,
            CalendarReference calendars,
            Organisation organisation,
            Catalogue catalogue,
            Actors actors,
            Dossiers dossiers,
            Clock clock,
            JdbcClient jdbc) {
        offices.load();
        offices.loadOfficials(FictitiousNames.ofOfficials()::next);
        calendars.load();
        procedures.load();
        organisation.refresh();
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.actors = actors;
        this.dossiers = dossiers;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** The office with a code. */
    public Office office(String code) {
        return organisation.officeByCode(code).orElseThrow();
    }

    /** The first commune by its code, or the nth. */
    public Office commune(int index) {
        return organisation.offices().stream()
                .filter(office -> office.kind() == vn.motcua.organisation.OfficeKind.COMMUNE)
                .sorted(Comparator.comparing(Office::code))
                .toList()
                .get(index);
    }

    /**
     * A commune where nothing happened yet, another at each call: for tests that say all there is at an office. Classes
     * share databases in an order that changes from run to run, and a fixed number may have been somebody else's.
     */
    public Office untouchedCommune() {
        for (int index = COMMUNES - 1; index >= 0; index--) {
            Office office = commune(index);
            if (GIVEN.add(office.code()) && untouched(office)) {
                return office;
            }
        }
        throw new IllegalStateException("something happened at every commune");
    }

    private boolean untouched(Office office) {
        return jdbc.sql("select not exists (select 1 from dossier_fact where receiving_office_id = :office)")
                .param("office", office.id().value())
                .query(Boolean.class)
                .single();
    }

    public ProcedureVersion procedure(String code) {
        return catalogue
                .inForce(code, LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                .orElseThrow();
    }

    /** Someone who holds a role at an office. */
    public Actor someone(Role role, OfficeId office) {
        return officials(role, office).get(0);
    }

    /** All who hold a role at an office. */
    public List<Actor> officials(Role role, OfficeId office) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        List<Official> able = organisation.officialsAt(office, role, today);
        if (able.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nobody is " + role + " at " + organisation.office(office).code());
        }
        return able.stream()
                .map(official -> actors.forOfficial(official.id(), office))
                .toList();
    }

    /** A system that may do everything everywhere in the province. */
    public Actor everyone() {
        return everyone("test system");
    }

    /** The same under another name, for pages that people look at. */
    Actor everyone(String name) {
        return actors.forClient(1, name, organisation.province().id(), EnumSet.allOf(Role.class));
    }

    /** A complete reception of a procedure's first case at an office, by the owner in person. */
    public Reception reception(ProcedureVersion procedure, OfficeId office) {
        return reception(procedure.cases().get(0), office, Channel.COUNTER);
    }

    public Reception reception(ProcedureCase procedureCase, OfficeId office, Channel channel) {
        return new Reception(
                procedureCase.id(),
                office,
                channel,
                new Owner(
                        OwnerKind.PERSON,
                        "Nguyễn Thị Thử Nghiệm",
                        Identifier.parse("024190001234"),
                        LocalDate.of(1990, 3, 2),
                        null,
                        PhoneNumber.parse("0912345245"),
                        null,
                        new Address("Thôn Một")),
                null,
                procedureCase.components().stream()
                        .map(required -> new ReceivedComponent(
                                required.id(),
                                required.name(),
                                Math.max(1, required.originals()),
                                required.certified(),
                                required.photocopies()))
                        .toList(),
                "Đề nghị giải quyết",
                FeePayment.UNKNOWN,
                null,
                null,
                ResultDelivery.DESK,
                null);
    }

    /** Receives a dossier at an office's desk. */
    public Outcome receive(String procedure, OfficeId office) {
        return dossiers.accept(
                reception(procedure(procedure), office), someone(Role.RECEPTION, office), RequestKey.random());
    }

    /** The same dossier once its result waits at the desk that received it. */
    public Outcome ready(Outcome received) {
        Outcome dossier = received;
        Actor all = everyone();
        dossier = act(dossier, new HandOver(null), all);
        for (int step = 0; step < 20; step++) {
            if (dossier.state() == BusinessState.RESULT_READY) {
                return dossier;
            }
            for (Action action : List.of(
                    new ConfirmHandOver(),
                    new Submit("Đủ"),
                    new Approve(null),
                    new NumberAndStamp("1/QĐ"),
                    new ResultReady(null))) {
                try {
                    dossier = act(dossier, action, all);
                    break;
                } catch (RefusedException notYet) {
                    continue;
                }
            }
        }
        throw new AssertionError("No result came of it");
    }

    /** Does something as the given person. */
    public Outcome act(Outcome on, Action action, Actor actor) {
        return dossiers.perform(on.dossier(), action, actor, RequestKey.random(), null);
    }

    public Instant now() {
        return clock.instant();
    }

    public static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    static Set<Role> roles(Role... roles) {
        return Set.of(roles);
    }
}
