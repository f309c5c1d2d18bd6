package vn.motcua.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.TestDatabase;
import vn.motcua.calendar.CalendarReference;
import vn.motcua.catalogue.Catalogue;
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
import vn.motcua.dossier.value.Outcome;
import vn.motcua.history.HistoryImport;
import vn.motcua.history.ImportOptions;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.OrganisationReference;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

/** The real province in a test's database, its people, and a citizen with a request. */
@TestComponent
public class Province extends ProvinceReference {

    private static final int COMMUNES = 209;
    private static final Set<String> GIVEN = new HashSet<>();

    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final TestDatabase database;
    private final HistoryImport imports;
    private @Nullable Class<?> begun;

    Province(
            OrganisationReference offices,
            CatalogueReference procedures,
            CalendarReference calendars,
            Organisation organisation,
            Catalogue catalogue,
            Actors actors,
            Dossiers dossiers,
            Clock clock,
            JdbcClient jdbc,
            TestDatabase database,
            HistoryImport imports) {
        super(organisation, catalogue, actors, clock);
        offices.load();
        offices.loadOfficials(FictitiousNames.ofOfficials()::next);
        calendars.load();
        procedures.load();
        organisation.refresh();
        this.dossiers = dossiers;
        this.jdbc = jdbc;
        this.database = database;
        this.imports = imports;
    }

    /**
     * Forgets every dossier and all that hangs on them, once for a test class: for classes that share an application and say
     * what a desk sees.
     */
    public void beginAnew(Class<?> test) {
        if (test.equals(begun)) {
            return;
        }
        begun = test;
        database.forgetDossiers();
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

    /** A dossier of a former system with an event, both flagged; always the same one. */
    public UUID importedDossier() {
        String file = """
                {"type":"dossier","ref":"OLD-1","procedure":"Giấy phép cũ","office":"Phòng cũ","channel":"POST",\
                "receivedAt":"2015-03-02T08:00:00+01:00","dueAt":"2015-03-20T08:00:00+01:00",\
                "finishedAt":"2015-03-01T08:00:00+01:00","returnedAt":null,"applicant":{"name":"Nguyễn Văn Cũ"}}
                {"type":"event","ref":"OLD-1","at":"2015-02-02T08:00:00+01:00","activity":"Nhận","official":"Cán bộ cũ"}
                """;
        try {
            imports.take(
                    new ImportOptions("old", false, false, null),
                    new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                    Actor.system("test", office("H02").id()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return jdbc.sql("select id from imported_dossier_fact where code = 'OLD-1'")
                .query(UUID.class)
                .single();
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
                    new NumberAndStamp(number("/QĐ")),
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

    /** A number of a result that no other test gives: a book has each once. */
    public static String number(String usual) {
        return ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000) + usual;
    }

    /** Does something as the given person. */
    public Outcome act(Outcome on, Action action, Actor actor) {
        return dossiers.perform(on.dossier(), action, actor, RequestKey.random(), null);
    }
}
