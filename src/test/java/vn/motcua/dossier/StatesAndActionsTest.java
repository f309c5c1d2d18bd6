package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

import vn.motcua.catalogue.*;
import vn.motcua.dossier.action.Actions;
import vn.motcua.dossier.action.clock.*;
import vn.motcua.dossier.action.decision.*;
import vn.motcua.dossier.action.desk.*;
import vn.motcua.dossier.action.step.*;
import vn.motcua.dossier.action.step.Process;
import vn.motcua.dossier.action.step.Recall;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.*;
import vn.motcua.organisation.*;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.web.ShippedWords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The whole of what may happen: every state against every action, with an actor who may do everything everywhere; in memory,
 * by the reference that is shipped.
 */
class StatesAndActionsTest {

    /** Where a dossier can stand, and all that may be done to it there; whatever is not named is refused with 409. */
    private static final String ALLOWED = """
            SUBMITTED:                 accept ask-completion refuse-reception withdraw
            ACCEPTED:                  convert-procedure hand-over collect-fee withdraw extend transfer apologise reissue-slip correct-reception
            ACCEPTED, offered:         confirm-hand-over refuse-hand-over collect-fee withdraw extend apologise reissue-slip correct-reception
            IN_PROCESS at PROCESSING:  assign claim process request-supplement request-payment consult submit collect-fee withdraw stop extend apologise reissue-slip correct-reception
            IN_PROCESS at APPROVAL:    assign claim process return-to-step request-supplement request-payment approve refuse-on-merits collect-fee withdraw stop extend apologise reissue-slip correct-reception
            IN_PROCESS at ISSUE:       assign claim process return-to-step number-and-stamp collect-fee extend apologise reissue-slip correct-reception
            IN_PROCESS numbered:       assign claim process return-to-step result-ready collect-fee extend apologise reissue-slip correct-reception
            SUPPLEMENT_REQUIRED:       assign receive-supplement collect-fee withdraw stop apologise reissue-slip correct-reception
            FINANCIAL_OBLIGATION:      assign confirm-payment withdraw stop apologise reissue-slip correct-reception
            CONSULTING:                assign claim process consult answer-consultation collect-fee withdraw stop extend apologise reissue-slip correct-reception
            RESULT_READY:              return-result collect-fee correct-result apologise reissue-slip correct-reception
            RETURNED:                  correct-result apologise
            NOT_ACCEPTED:
            WITHDRAWN:
            STOPPED:
            """;

    /** A working day after any date that is promised here. */
    private static final Instant LATE = Lives.MONDAY.plus(35, ChronoUnit.DAYS);

    private static final ZoneId ZONE = ShippedProvince.ZONE;
    private static final MessageSource MESSAGES = ShippedWords.load(ZONE);

    private final ShippedProvince province = ShippedProvince.get();

    private ProcedureCase procedureCase;
    private Office commune;
    private Lives lives;

    @BeforeEach
    void a_commune_and_a_procedure_it_decides_on() {
        procedureCase = province.procedure(Province.MARITAL_STATUS).cases().get(0);
        commune = province.commune(0);
        lives = new Lives(
                province.batch(), province.everyone(), province.commune(1).id());
    }

    @Test
    void every_action_is_allowed_exactly_where_it_belongs() {
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        ALLOWED.lines().forEach(line -> {
            String[] parts = line.split(":", 2);
            expected.put(
                    parts[0].strip(),
                    new TreeSet<>(Arrays.stream(parts[1].strip().split(" "))
                            .filter(name -> !name.isEmpty())
                            .toList()));
        });

        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (String situation : expected.keySet()) {
            found.put(situation, new TreeSet<>());
            for (String name : Actions.names()) {
                DossierBatch.Lived dossier = dossierIn(situation, name);
                Action action = action(name, dossier);
                if (name.equals("apologise")) {
                    lives.at(LATE); // it is owed only then
                }
                try {
                    lives.act(dossier, action);
                    found.get(situation).add(action.name());
                } catch (RefusedException refusal) {
                    if (refusal.kind() != RefusedException.Kind.CONFLICT) {
                        found.get(situation).add(action.name() + " is " + refusal.kind());
                    }
                    assertThat(worded(refusal, "vi")).isNotEqualTo(worded(refusal, "en"));
                }
            }
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void nothing_done_after_the_due_date_makes_a_dossier_on_time() {
        Random random = new Random(20_261_124);
        Set<String> done = new TreeSet<>();
        for (int life = 0; life < 400; life++) {
            lives.at(Lives.MONDAY);
            DossierBatch.Lived dossier = started(random);
            if (random.nextBoolean()) {
                attempt(dossier, everyAction(dossier), random, new TreeSet<>()); // a pause, an extension, an opinion
            }
            lives.at(LATE.plus(random.nextInt(20), ChronoUnit.DAYS));
            if (!late(dossier)) {
                continue; // paused or finished in time
            }
            for (int step = 0; step < 12; step++) {
                lives.at(lives.now().plus(random.nextInt(6_000), ChronoUnit.MINUTES));
                attempt(dossier, everyAction(dossier), random, done);

                assertThat(late(dossier)).as("after %s", done).isTrue();
            }
        }
        assertThat(done)
                .contains("request-supplement", "receive-supplement", "request-payment", "confirm-payment", "apologise")
                .contains(
                        "consult", "transfer", "correct-result", "return-result", "return-to-step", "stop", "withdraw")
                .doesNotContain("extend");
    }

    private DossierBatch.Lived started(Random random) {
        Reception reception = withFeeDue(province.reception(procedureCase, commune.id(), Channel.ONLINE));
        return switch (random.nextInt(4)) {
            case 0 -> lives.accepted(reception);
            case 1 -> lives.at(reception, StepKind.APPROVAL);
            case 2 -> lives.at(reception, StepKind.ISSUE);
            default -> lives.at(reception, StepKind.PROCESSING);
        };
    }

    /** Does the first of all actions, in any order, that is let through. */
    private void attempt(DossierBatch.Lived dossier, List<Action> all, Random random, Set<String> done) {
        List<Action> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        for (Action action : shuffled) {
            try {
                lives.act(dossier, action);
                done.add(action.name());
                return;
            } catch (RefusedException refused) {
                // another one then
            }
        }
    }

    private boolean late(DossierBatch.Lived dossier) {
        return dossier.dates(LocalDate.ofInstant(lives.now(), ZONE), ZONE)
                .lateness()
                .byOriginal();
    }

    @Test
    void a_late_dossier_gets_one_apology_and_an_extended_one_has_it() {
        DossierBatch.Lived inTime =
                lives.at(province.reception(procedureCase, commune.id(), Channel.ONLINE), StepKind.PROCESSING);
        assertThatThrownBy(() -> lives.act(inTime, action("apologise", inTime))).hasMessageContaining("not-late");
        Instant promised = Lives.due(inTime);

        lives.at(LATE);
        lives.act(inTime, action("apologise", inTime));

        assertThat(inTime.dueAt()).isEqualTo(promised);
        assertThat(late(inTime)).isTrue();
        assertThat(inTime.apologised()).isTrue();
        assertThatThrownBy(() -> lives.act(inTime, action("apologise", inTime))).hasMessageContaining("apologised");

        lives.at(Lives.MONDAY);
        DossierBatch.Lived extended =
                lives.at(province.reception(procedureCase, commune.id(), Channel.ONLINE), StepKind.PROCESSING);
        lives.act(extended, action("extend", extended));
        lives.at(LATE);
        assertThatThrownBy(() -> lives.act(extended, action("apologise", extended)))
                .hasMessageContaining("apologised");
    }

    @Test
    void only_the_head_of_the_office_that_works_on_it_extends_up_to_the_day_before() {
        DossierBatch batch = province.batch();
        Lives own = new Lives(batch, province.everyone(), province.commune(1).id());
        DossierBatch.Lived dossier =
                own.at(province.reception(procedureCase, commune.id(), Channel.ONLINE), StepKind.PROCESSING);
        Instant due = Lives.due(dossier);
        Action extend = new Extend(due.plus(7, ChronoUnit.DAYS), "Cần xác minh thêm", "Xin lỗi ông (bà)", "05/PXL");
        Instant dayBefore = due.minus(1, ChronoUnit.DAYS);

        for (Role role : List.of(Role.SPECIALIST, Role.RECEPTION)) {
            Actor somebody = province.someone(role, commune.id());
            assertThatThrownBy(() -> batch.perform(dossier, extend, somebody, dayBefore))
                    .hasMessageContaining("not-yours");
        }
        Actor otherLeader = province.someone(Role.LEADER, province.commune(1).id());
        assertThatThrownBy(() -> batch.perform(dossier, extend, otherLeader, dayBefore))
                .hasMessageContaining("not-yours");
        Actor leader = province.someone(Role.LEADER, commune.id());
        assertThatThrownBy(() -> batch.perform(dossier, extend, leader, due.minus(1, ChronoUnit.HOURS)))
                .hasMessageContaining("too-late-to-extend");

        batch.perform(dossier, extend, leader, dayBefore);

        assertThat(dossier.dueAt()).isEqualTo(due.plus(7, ChronoUnit.DAYS));
        PromisedDates after = dossier.dates(LocalDate.ofInstant(due.plus(1, ChronoUnit.DAYS), ZONE), ZONE);
        assertThat(after.lateness()).isEqualTo(PromisedDates.Lateness.BY_ORIGINAL);
        assertThat(after.original()).isEqualTo(due);
        assertThat(after.judged()).isEqualTo(due);
    }

    @Test
    void a_result_is_returned_once_ever() {
        DossierBatch.Lived dossier = lives.in(BusinessState.RETURNED, province, procedureCase, commune.id());

        assertThatThrownBy(() -> lives.act(dossier, new ReturnResult(null, null, true, null)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("CONFLICT");
    }

    @Test
    void business_states_map_to_the_ten_national_codes() {
        assertThat(Arrays.stream(BusinessState.values()).map(BusinessState::nationalCode))
                .containsOnly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    private String worded(RefusedException refusal, String language) {
        String words = MESSAGES.getMessage(
                refusal.messageKey(), refusal.arguments().toArray(), Locale.forLanguageTag(language));
        assertThat(words)
                .as(refusal.messageKey())
                .doesNotContain("dossier.refusal", "dossier.state", "dossier.action", "{0}");
        return words;
    }

    private DossierBatch.Lived dossierIn(String situation, String action) {
        lives.at(Lives.MONDAY);
        Reception reception = withFeeDue(province.reception(procedureCase, commune.id(), Channel.ONLINE));
        DossierBatch.Lived dossier = switch (situation) {
            case "ACCEPTED, offered" -> {
                DossierBatch.Lived offered = lives.accepted(reception);
                lives.act(offered, new HandOver(null));
                yield offered;
            }
            case "IN_PROCESS at PROCESSING" -> lives.at(reception, StepKind.PROCESSING);
            case "IN_PROCESS at APPROVAL" -> lives.at(reception, StepKind.APPROVAL);
            case "IN_PROCESS at ISSUE" -> lives.at(reception, StepKind.ISSUE);
            case "IN_PROCESS numbered" -> {
                DossierBatch.Lived numbered = lives.at(reception, StepKind.ISSUE);
                lives.act(numbered, new NumberAndStamp("7/QĐ"));
                yield numbered;
            }
            case "SUBMITTED", "NOT_ACCEPTED" ->
                lives.in(BusinessState.valueOf(situation), province, procedureCase, commune.id());
            default -> inState(BusinessState.valueOf(situation), reception, action);
        };
        return dossier;
    }

    private DossierBatch.Lived inState(BusinessState state, Reception reception, String action) {
        DossierBatch.Lived dossier =
                state == BusinessState.ACCEPTED ? lives.accepted(reception) : lives.at(reception, StepKind.PROCESSING);
        if (action.equals("apologise")) {
            lives.at(LATE);
        }
        switch (state) {
            case SUPPLEMENT_REQUIRED ->
                lives.act(dossier, new RequestSupplement(List.of("Tờ khai"), "Thiếu", null, null));
            case FINANCIAL_OBLIGATION -> lives.act(dossier, new RequestPayment(100_000, "TB-01"));
            case CONSULTING ->
                lives.act(dossier, new Consult(province.commune(1).id(), "Ý kiến?"));
            case WITHDRAWN -> lives.act(dossier, new Withdraw("Không còn nhu cầu"));
            case STOPPED -> lives.act(dossier, new Stop("Không đủ điều kiện", null));
            case RESULT_READY, RETURNED -> {
                while (dossier.state() != BusinessState.RESULT_READY) {
                    lives.advance(dossier);
                }
                if (state == BusinessState.RETURNED || !action.equals("collect-fee")) {
                    lives.act(dossier, new CollectFee("BL-02"));
                }
                if (state == BusinessState.RETURNED) {
                    lives.advance(dossier);
                }
            }
            default -> {
                // there already
            }
        }
        return dossier;
    }

    private static Reception withFeeDue(Reception free) {
        return new Reception(
                free.procedureCase(),
                free.office(),
                free.channel(),
                free.owner(),
                null,
                free.components(),
                free.subject(),
                FeePayment.LATER,
                8_000L,
                null,
                free.delivery(),
                null);
    }

    private Action action(String name, DossierBatch.Lived dossier) {
        return everyAction(dossier).stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Action> everyAction(DossierBatch.Lived dossier) {
        OfficialId able = new OfficialId(Province.present(dossier.current()
                .map(step -> province.someone(step.role(), step.office()))
                .orElseGet(() -> province.someone(Role.LEADER, commune.id()))
                .id()));
        List<ReceivedComponent> papers =
                province.reception(procedureCase, commune.id(), Channel.ONLINE).components();
        return List.of(
                new Accept(papers),
                new AskCompletion(List.of("Tờ khai"), "Thiếu tờ khai"),
                new RefuseReception("Không thuộc thẩm quyền", null),
                new HandOver(null),
                new ConfirmHandOver(),
                new RefuseHandOver("Thiếu một bản"),
                new Assign(able, null),
                new Claim(able),
                new Release(null),
                new Process("Đã xác minh"),
                new Recall("Bấm nhầm"),
                new ReturnToStep(2, "Xem lại"),
                new RequestSupplement(List.of("Tờ khai"), "Thiếu tờ khai", null, null),
                new ReceiveSupplement(List.of(new ReceivedComponent(null, "Tờ khai", 1, 0, 0))),
                new RequestPayment(100_000, "TB-01"),
                new ConfirmPayment("BL-01"),
                new SetFee(8_000),
                new CollectFee("BL-02"),
                new RefundFee(8_000, "PC-01", false),
                new Consult(province.commune(2).id(), "Đề nghị cho ý kiến"),
                new AnswerConsultation("Đồng ý"),
                new Submit("Đủ điều kiện"),
                new Approve(null),
                new RefuseOnMerits("Không đủ điều kiện", null),
                new NumberAndStamp("12/QĐ-UBND"),
                new ResultReady(null),
                new ReturnResult(null, null, true, null),
                new Withdraw("Không còn nhu cầu"),
                new Stop("Không đủ điều kiện", null),
                new Extend(Lives.MONDAY.plus(14, ChronoUnit.DAYS), "Cần xác minh thêm", "Xin lỗi ông (bà)", "05/PXL"),
                new Apologise("Xác minh lâu hơn dự kiến", "Xin lỗi ông (bà)", "06/PXL"),
                new CorrectResult("Sai ngày sinh"),
                new ReissueSlip("Mất giấy hẹn"),
                new CorrectReception(
                        "Phạm Thị Đính Chính",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Gõ nhầm tên"),
                new Transfer(province.commune(1).id(), "Nộp nhầm nơi"),
                new ConvertProcedure(
                        province.procedure("1.001193").ordinaryCase().id().value(), true, List.of(), "Nhận nhầm"));
    }
}
