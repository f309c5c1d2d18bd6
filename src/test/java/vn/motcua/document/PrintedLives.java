package vn.motcua.document;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.StepKind;
import vn.motcua.desk.reception.ReceptionBundles;
import vn.motcua.document.form.Form;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.clock.Stop;
import vn.motcua.dossier.action.decision.Approve;
import vn.motcua.dossier.action.decision.NumberAndStamp;
import vn.motcua.dossier.action.decision.RefuseOnMerits;
import vn.motcua.dossier.action.decision.ResultReady;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.desk.CollectFee;
import vn.motcua.dossier.action.desk.RefuseReception;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.action.step.ConfirmHandOver;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.action.step.Submit;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PhoneNumber;

/** Dossiers that come to the point where a paper is printed of them, really received and acted on. */
final class PrintedLives {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Province province;
    private final Dossiers dossiers;
    private final DossierReader reader;
    private final ReceptionBundles bundles;
    private final OfficeId office;
    private final Actor everyone;

    PrintedLives(
            Province province, Dossiers dossiers, DossierReader reader, ReceptionBundles bundles, OfficeId office) {
        this.bundles = bundles;
        this.province = province;
        this.dossiers = dossiers;
        this.reader = reader;
        this.office = office;
        this.everyone = province.everyone();
    }

    Actor everyone() {
        return everyone;
    }

    DossierView view(DossierId dossier) {
        return reader.view(dossier, everyone, ViewPurpose.PRINTING);
    }

    DossierId received(String owner, String subject, int papers) {
        return dossiers.accept(reception(owner, subject, papers, Channel.COUNTER), everyone, RequestKey.random())
                .dossier();
    }

    /** A dossier to which something has happened by which it gets this paper, and what was written holds this text. */
    DossierId with(Form form, String owner, String text) {
        return switch (form) {
            case APPOINTMENT_SLIP, CONTROL_SHEET -> received(owner, text, 2);
            case SUPPLEMENT_REQUEST -> {
                DossierId dossier = processing(owner, text);
                act(dossier, new RequestSupplement(List.of(text, "Tờ khai theo mẫu"), text, text, null));
                yield dossier;
            }
            case REFUSAL -> refusedAtReception(owner, text);
            case APOLOGY -> extended(owner, text);
            case STOP_NOTICE -> {
                DossierId dossier = processing(owner, text);
                act(dossier, new Stop(text, text));
                yield dossier;
            }
            case RESULT_RECEIPT -> returned(owner, text);
            case FEE_RECEIPT -> {
                DossierId dossier = received(owner, text, 1);
                act(dossier, new CollectFee("BL 0001234"));
                yield dossier;
            }
            case COMMON_RECEIPT -> {
                Reception first = reception(owner, text, 2, Channel.COUNTER);
                DossierId one =
                        dossiers.accept(first, everyone, RequestKey.random()).dossier();
                DossierId other =
                        dossiers.accept(first, everyone, RequestKey.random()).dossier();
                bundles.join(one, other, everyone);
                yield other;
            }
            case REGISTER, HAND_OVER_SLIP, RECORD -> throw new IllegalArgumentException("Not of one dossier");
        };
    }

    DossierId refusedAtReception(String owner, String text) {
        DossierId dossier = dossiers.submit(reception(owner, text, 1, Channel.ONLINE), everyone, RequestKey.random())
                .dossier();
        act(dossier, new RefuseReception(text, text));
        return dossier;
    }

    DossierId refusedOnMerits(String owner, String text) {
        DossierId dossier = received(owner, text, 1);
        advanceTo(dossier, StepKind.APPROVAL);
        act(dossier, new RefuseOnMerits(text, null));
        return dossier;
    }

    DossierId withdrawn(String owner, String text) {
        DossierId dossier = processing(owner, text);
        act(dossier, new Withdraw(text));
        return dossier;
    }

    DossierId processing(String owner, String subject) {
        DossierId dossier = received(owner, subject, 2);
        advanceTo(dossier, StepKind.PROCESSING);
        return dossier;
    }

    DossierId given(String owner, String subject) {
        DossierId dossier = received(owner, subject, 2);
        act(dossier, new HandOver(null));
        return dossier;
    }

    private DossierId extended(String owner, String text) {
        DossierId dossier = processing(owner, text);
        var due = Province.present(view(dossier).clock().dueAt());
        for (int hours = 24; ; hours++) {
            try {
                act(
                        dossier,
                        new Extend(due.plus(hours, ChronoUnit.HOURS), text, "Chúng tôi thành thật xin lỗi.", "05/PXL"));
                return dossier;
            } catch (RefusedException notWorkingTime) {
                if (hours == 24 * 30) {
                    throw notWorkingTime;
                }
            }
        }
    }

    private DossierId returned(String owner, String text) {
        DossierId dossier = received(owner, text, 1);
        act(dossier, new CollectFee("BL 0001235"));
        while (view(dossier).state() != BusinessState.RETURNED) {
            advance(dossier);
        }
        return dossier;
    }

    void advanceTo(DossierId dossier, StepKind kind) {
        while (view(dossier).steps().stream().noneMatch(step -> step.state() == StepState.ACTIVE && step.kind() == kind)
                || offered(view(dossier))) {
            advance(dossier);
        }
    }

    private static boolean offered(DossierView view) {
        return view.steps().stream().anyMatch(step -> step.state() == StepState.OFFERED);
    }

    private void advance(DossierId dossier) {
        DossierView view = view(dossier);
        if (offered(view)) {
            act(dossier, new ConfirmHandOver());
            return;
        }
        StepKind kind = view.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .findFirst()
                .orElseThrow()
                .kind();
        switch (kind) {
            case RECEPTION -> act(dossier, new HandOver(null));
            case PROCESSING, OPINION -> act(dossier, new Submit("Đủ điều kiện"));
            case REVIEW, APPROVAL -> act(dossier, new Approve(null));
            case ISSUE -> {
                act(dossier, new NumberAndStamp(Province.number("/QĐ-UBND")));
                act(dossier, new ResultReady(null));
            }
            case RETURN -> act(dossier, new ReturnResult(null, null, true, null));
        }
    }

    void act(DossierId dossier, Action action) {
        dossiers.perform(dossier, action, everyone, RequestKey.random(), null);
    }

    Reception reception(String owner, String subject, int papers, Channel channel) {
        ProcedureCase procedureCase =
                province.procedure(Province.MARITAL_STATUS).cases().get(0);
        Reception usual = province.reception(procedureCase, office, channel);
        List<ReceivedComponent> components = new ArrayList<>(usual.components());
        while (components.size() < papers) {
            components.add(new ReceivedComponent(
                    null, "Giấy tờ khác số " + components.size() + " theo quy định của pháp luật về hộ tịch", 1, 0, 1));
        }
        return new Reception(
                usual.procedureCase(),
                office,
                channel,
                new Owner(
                        OwnerKind.PERSON,
                        owner,
                        Identifier.parse("0241%08d".formatted(91_000_000 + PEOPLE.getAndIncrement())),
                        null,
                        1990,
                        PhoneNumber.parse("0912345245"),
                        null,
                        new Address("Số 12, ngõ 5, tổ dân phố Hà Vị, phường Thọ Xương, thành phố Bắc Giang")),
                null,
                components,
                subject,
                FeePayment.LATER,
                1_250_005L,
                null,
                ResultDelivery.DESK,
                null);
    }
}
