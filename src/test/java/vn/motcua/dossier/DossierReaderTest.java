package vn.motcua.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.MotcuaTest;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MotcuaTest
class DossierReaderTest {

    @Autowired
    DossierReader reader;

    @Autowired
    Province province;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    Actor desk;
    Actor stranger;
    Outcome dossier;

    @BeforeEach
    void a_dossier_that_waits_for_papers() {
        OfficeId office = province.commune(70).id();
        desk = province.someone(Role.RECEPTION, office);
        stranger = province.someone(Role.RECEPTION, province.commune(71).id());
        dossier = province.receive(Province.MARITAL_STATUS, office);
        province.act(dossier, new HandOver("Gửi chị"), desk);
        Actor specialist = province.someone(Role.SPECIALIST, office);
        province.act(dossier, new ConfirmHandOver(), specialist);
        province.act(dossier, new RequestSupplement(List.of("Tờ khai"), "Thiếu tờ khai", "Điều 5", null), specialist);
    }

    @Test
    void a_dossier_is_shown_whole() {
        DossierView view = reader.view(dossier.dossier(), desk, ViewPurpose.PROCESSING);

        assertThat(view.code()).isEqualTo(dossier.code());
        assertThat(view.state()).isEqualTo(BusinessState.SUPPLEMENT_REQUIRED);
        assertThat(view.paused()).isTrue();
        assertThat(view.closed()).isFalse();
        assertThat(view.version()).isEqualTo(5);
        assertThat(view.owner().identifier()).isEqualTo("024190001234");
        assertThat(view.submitter().represents()).isFalse();
        assertThat(view.steps())
                .hasSizeGreaterThan(4)
                .extracting(DossierView.StepView::no)
                .isSorted();
        assertThat(view.components()).isNotEmpty();
        assertThat(view.promises()).singleElement().satisfies(promise -> {
            assertThat(promise.reason()).isEqualTo(PromiseReason.ACCEPTED);
            assertThat(promise.dueAt()).isEqualTo(dossier.dueAt());
        });
        assertThat(view.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.cause()).isEqualTo("SUPPLEMENT");
            assertThat(pause.to()).isNull();
        });
        assertThat(view.handOvers()).singleElement().satisfies(given -> {
            assertThat(given.state()).isEqualTo("CONFIRMED");
            assertThat(given.giver()).isEqualTo(desk.name());
        });
        assertThat(view.events())
                .extracting(EventView::kind)
                .containsExactly("hand-in", "accept", "hand-over", "confirm-hand-over", "request-supplement");
        assertThat(view.events().get(4).details())
                .containsEntry("missing", List.of("Tờ khai"))
                .containsEntry("legalBasis", "Điều 5");
        assertThat(view.left()).isNotNull().matches(left -> left.minutes() > 0 && left.stopped());
    }

    @Test
    void each_view_is_one_row_in_the_view_log() {
        reader.view(dossier.dossier(), desk, ViewPurpose.PROCESSING);
        reader.events(dossier.dossier(), desk, 0, 10, ViewPurpose.API);

        assertThat(jdbc.sql("select purpose || ' ' || actor_kind || ' ' || actor_id || ' ' || office_id from view_log"
                                + " where dossier_id = :dossier order by id")
                        .param("dossier", dossier.dossier().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "PROCESSING OFFICIAL " + desk.id() + " " + desk.office(),
                        "API OFFICIAL " + desk.id() + " " + desk.office());
    }

    @Test
    void a_whole_dossier_costs_three_statements() {
        assertThat(StatementCounter.during(() -> reader.view(dossier.dossier(), desk, ViewPurpose.PROCESSING)))
                .hasSize(3);
    }

    @Test
    void what_lies_out_of_scope_cannot_be_told_from_what_does_not_exist() {
        DossierId nothing = new DossierId(UUID.randomUUID());

        for (DossierId id : List.of(dossier.dossier(), nothing)) {
            assertNotFound(() -> reader.view(id, stranger, ViewPurpose.PROCESSING));
            assertNotFound(() -> reader.events(id, stranger, 0, 10, ViewPurpose.API));
        }
        assertThat(jdbc.sql("select count(*) from view_log where dossier_id = :dossier")
                        .param("dossier", dossier.dossier().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.NOT_FOUND);
            assertThat(refusal.messageKey()).isEqualTo("dossier.refusal.not-found");
        });
    }

    @Test
    void a_dossier_is_found_by_what_is_on_the_slip_within_the_scope_alone() {
        String code = Objects.requireNonNull(dossier.code());
        String token = Objects.requireNonNull(dossier.token());

        for (String scanned : List.of(
                code,
                " " + code.toLowerCase(Locale.ROOT) + " ",
                dossier.dossier().toString(),
                token,
                "https://motcua.example.vn/h/" + token)) {
            assertThat(reader.find(scanned, desk)).as(scanned).contains(dossier.dossier());
            assertThat(reader.find(scanned, stranger)).as(scanned).isEmpty();
        }
        assertThat(reader.find("Nguyễn", desk)).isEqualTo(Optional.empty());
    }

    @Test
    void the_time_line_says_nothing_of_the_applicant() {
        List<EventView> events = reader.events(dossier.dossier(), desk, 0, 100, ViewPurpose.API);

        assertThat(events).hasSize(5);
        assertThat(json.writeValueAsString(events))
                .doesNotContain("024190001234", "0912345245", "Thử Nghiệm", "Thôn Một", "thu nghiem");
    }

    @Test
    void the_time_line_is_read_page_by_page() {
        assertThat(reader.events(dossier.dossier(), desk, 0, 2, ViewPurpose.API))
                .extracting(EventView::version)
                .containsExactly(1, 2);
        assertThat(reader.events(dossier.dossier(), desk, 2, 100, ViewPurpose.API))
                .extracting(EventView::version)
                .containsExactly(3, 4, 5);
    }

    @Test
    void masked_no_personal_data_is_left() {
        DossierView masked =
                reader.view(dossier.dossier(), desk, ViewPurpose.PROCESSING).masked();

        assertThat(shown(masked.owner()))
                .contains("Nguyễn T. T. N***", "024*****1234", "09***245", "1990")
                .doesNotContain("Nghiệm", "024190001234", "0912345245", "1990-03-02");
        assertThat(shown(masked.submitter())).doesNotContain("Nghiệm");
        assertThat(masked.toString()).doesNotContain("Nguyễn");
    }

    private String shown(@Nullable Object part) {
        return json.writeValueAsString(part);
    }
}
