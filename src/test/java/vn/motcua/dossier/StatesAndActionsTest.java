package vn.motcua.dossier;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.*;
import vn.motcua.dossier.action.Process;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole of what may happen: every state against every action, with an actor who may do everything everywhere. */
@MotcuaTest
@Import(Province.class)
class StatesAndActionsTest {

    /** Where a dossier can stand, and all that may be done to it there; whatever is not named is refused with 409. */
    private static final String ALLOWED = """
            SUBMITTED:                 accept ask-completion refuse-reception withdraw
            ACCEPTED:                  hand-over collect-fee withdraw extend transfer
            ACCEPTED, offered:         confirm-hand-over refuse-hand-over collect-fee withdraw
            IN_PROCESS at PROCESSING:  assign claim process request-supplement request-payment consult submit collect-fee withdraw stop extend
            IN_PROCESS at APPROVAL:    assign claim process return-to-step request-supplement request-payment approve refuse-on-merits collect-fee withdraw stop extend
            IN_PROCESS at ISSUE:       assign claim process return-to-step number-and-stamp collect-fee extend
            IN_PROCESS numbered:       assign claim process return-to-step result-ready collect-fee extend
            SUPPLEMENT_REQUIRED:       assign receive-supplement collect-fee withdraw stop
            FINANCIAL_OBLIGATION:      assign confirm-payment withdraw stop
            CONSULTING:                assign claim process consult answer-consultation collect-fee withdraw stop extend
            RESULT_READY:              return-result collect-fee correct-result
            RETURNED:                  correct-result
            NOT_ACCEPTED:
            WITHDRAWN:
            STOPPED:
            """;

    @Autowired
    Province province;

    @Autowired
    DossierBatches batches;

    @Autowired
    MessageSource messages;

    private ProcedureCase procedureCase;
    private Office commune;
    private Lives lives;

    @BeforeEach
    void a_commune_and_a_procedure_it_decides_on() {
        procedureCase = province.procedure(Province.MARITAL_STATUS).cases().get(0);
        commune = province.commune(0);
        lives = new Lives(
                batches.open(), province.everyone(), province.commune(1).id());
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
                try {
                    lives.act(dossier, action);
                    found.get(situation).add(action.name());
                } catch (Refusal refusal) {
                    if (refusal.kind() != Refusal.Kind.CONFLICT) {
                        found.get(situation).add(action.name() + " is " + refusal.kind());
                    }
                    assertThat(worded(refusal, "vi")).isNotEqualTo(worded(refusal, "en"));
                }
            }
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_result_is_returned_once_ever() {
        DossierBatch.Lived dossier = lives.in(BusinessState.RETURNED, province, procedureCase, commune.id());

        assertThatThrownBy(() -> lives.act(dossier, new ReturnResult(null, null, true, null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CONFLICT");
    }

    @Test
    void business_states_map_to_the_ten_national_codes() {
        assertThat(Arrays.stream(BusinessState.values()).map(BusinessState::nationalCode))
                .containsOnly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    private String worded(Refusal refusal, String language) {
        String words = messages.getMessage(
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
                new Assign(able),
                new Claim(able),
                new Release(),
                new Process("Đã xác minh"),
                new ReturnToStep(2, "Xem lại"),
                new RequestSupplement(List.of("Tờ khai"), "Thiếu tờ khai", null, null),
                new ReceiveSupplement(List.of(new ReceivedComponent(null, "Tờ khai", 1, 0, 0))),
                new RequestPayment(100_000, "TB-01"),
                new ConfirmPayment("BL-01"),
                new CollectFee("BL-02"),
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
                new Extend(Lives.MONDAY.plus(14, ChronoUnit.DAYS), "Cần xác minh thêm", "05/PXL"),
                new CorrectResult("Sai ngày sinh"),
                new Transfer(province.commune(1).id(), "Nộp nhầm nơi"));
    }
}
