package vn.motcua.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.clock.ConfirmPayment;
import vn.motcua.dossier.action.clock.ReceiveSupplement;
import vn.motcua.dossier.action.clock.RequestPayment;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.clock.Stop;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.Consult;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.desk.RefuseReception;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;

/** Dossiers lived through in memory, minute by minute from a given moment; nothing is written. */
public final class Lives {

    /** A Monday morning in working time. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

    private final DossierBatch batch;
    private final Actor actor;
    private final OfficeId elsewhere;
    private Instant now = MONDAY;

    public Lives(DossierBatch batch, Actor actor, OfficeId elsewhere) {
        this.batch = batch;
        this.actor = actor;
        this.elsewhere = elsewhere;
    }

    public Instant now() {
        return now;
    }

    public Lives at(Instant moment) {
        this.now = moment;
        return this;
    }

    DossierBatch.Lived submitted(Reception reception) {
        return batch.submit(reception, actor, tick());
    }

    public DossierBatch.Lived accepted(Reception reception) {
        return batch.accept(reception, actor, tick());
    }

    public void act(DossierBatch.Lived dossier, Action action) {
        batch.perform(dossier, action, actor, tick());
    }

    private Instant tick() {
        now = now.plus(1, ChronoUnit.MINUTES);
        return now;
    }

    /** The dossier with the file at the first step of a kind, taken there. */
    public DossierBatch.Lived at(Reception reception, StepKind kind) {
        DossierBatch.Lived dossier = accepted(reception);
        advanceTo(dossier, kind);
        return dossier;
    }

    void advanceTo(DossierBatch.Lived dossier, StepKind kind) {
        while (dossier.offered().isPresent() || kindOf(dossier) != kind) {
            advance(dossier);
        }
    }

    private static StepKind kindOf(DossierBatch.Lived dossier) {
        return dossier.current().map(DossierBatch.StepView::kind).orElseThrow();
    }

    /** The next ordinary thing that happens to a dossier on its way. */
    void advance(DossierBatch.Lived dossier) {
        if (dossier.offered().isPresent()) {
            act(dossier, new ConfirmHandOver());
            return;
        }
        DossierBatch.StepView step = dossier.current().orElseThrow();
        switch (step.kind()) {
            case RECEPTION -> act(dossier, new HandOver(null));
            case PROCESSING, OPINION -> act(dossier, new Submit("Đủ điều kiện"));
            case REVIEW, APPROVAL -> act(dossier, new Approve(null));
            case ISSUE -> {
                act(dossier, new NumberAndStamp("12/QĐ-UBND"));
                act(dossier, new ResultReady(null));
            }
            case RETURN -> act(dossier, new ReturnResult(null, null, true, null));
        }
    }

    /** A dossier in a state, by the shortest way there. */
    public DossierBatch.Lived in(
            BusinessState state, ProvinceReference province, ProcedureCase procedureCase, OfficeId office) {
        Reception reception = province.reception(procedureCase, office, Channel.ONLINE);
        DossierBatch.Lived dossier = submittedOrProcessed(state, reception);
        switch (state) {
            case NOT_ACCEPTED -> act(dossier, new RefuseReception("Không thuộc thẩm quyền", null));
            case SUPPLEMENT_REQUIRED ->
                act(dossier, new RequestSupplement(List.of("Tờ khai"), "Thiếu tờ khai", null, null));
            case FINANCIAL_OBLIGATION -> act(dossier, new RequestPayment(100_000, "TB-01"));
            case CONSULTING -> act(dossier, new Consult(elsewhere, "Đề nghị cho ý kiến"));
            case WITHDRAWN -> act(dossier, new Withdraw("Không còn nhu cầu"));
            case STOPPED -> act(dossier, new Stop("Không đủ điều kiện", null));
            case RESULT_READY, RETURNED -> {
                while (dossier.state() != state) {
                    advance(dossier);
                }
            }
            default -> {
                // there already
            }
        }
        return dossier;
    }

    private DossierBatch.Lived submittedOrProcessed(BusinessState state, Reception reception) {
        return switch (state) {
            case SUBMITTED, NOT_ACCEPTED -> submitted(reception);
            case ACCEPTED -> accepted(reception);
            default -> at(reception, StepKind.PROCESSING);
        };
    }

    public void supplement(DossierBatch.Lived dossier) {
        act(dossier, new ReceiveSupplement(List.of(new ReceivedComponent(null, "Tờ khai", 1, 0, 0))));
    }

    public void pay(DossierBatch.Lived dossier) {
        act(dossier, new ConfirmPayment("BL-01"));
    }

    public static Instant due(DossierBatch.Lived dossier) {
        return Objects.requireNonNull(dossier.dueAt());
    }
}
