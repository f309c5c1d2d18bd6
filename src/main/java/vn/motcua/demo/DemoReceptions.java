package vn.motcua.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.PartyRule;
import vn.motcua.catalogue.ProcedureFee;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.dossier.value.Submitter;

/** Draws the content of receptions: owner, papers, payment, and delivery of the result. */
final class DemoReceptions {

    private static final String BIRTH = "1.001193";
    private static final String POOR = "Người thuộc hộ nghèo";
    private static final int LONGEST_SUBJECT = 200;

    private final DemoPeople people;

    DemoReceptions(DemoPeople people) {
        this.people = people;
    }

    Reception of(Wish wish, LocalDate day, RandomGenerator random) {
        Owner owner = owner(wish, day, random);
        Fee fee = fee(wish.procedureCase().feesOn(day), random);
        ResultDelivery delivery = delivery(owner, random);
        String name = wish.procedure().name();
        Reception reception = new Reception(
                wish.procedureCase().id(),
                wish.office().id(),
                wish.channel(),
                owner,
                submitter(wish, owner, random),
                papers(wish, random),
                name.length() > LONGEST_SUBJECT ? name.substring(0, LONGEST_SUBJECT) : name,
                fee.payment(),
                fee.amount(),
                fee.exemption(),
                delivery,
                delivery == ResultDelivery.POST && owner.address() != null
                        ? owner.address().value()
                        : null);
        PartyRule parties = wish.procedureCase().parties();
        return parties == null || parties.least() == 0
                ? reception
                : reception.with(List.of(people.person(wish.office(), day, new SplittableRandom(owner.hashCode()))));
    }

    private Owner owner(Wish wish, LocalDate day, RandomGenerator random) {
        if (wish.procedure().code().equals(BIRTH)) {
            return people.newborn(wish.office(), day, random);
        }
        String applicants = wish.procedure().applicants();
        boolean companies = applicants != null && applicants.contains("Doanh nghiệp");
        boolean bodies = companies || applicants != null && applicants.contains("Tổ chức");
        boolean citizens = applicants == null || applicants.contains("Công dân") || applicants.contains("Cá nhân");
        if (bodies && (!citizens || random.nextInt(3) == 0)) {
            return people.organisation(companies, wish.office(), random);
        }
        return people.person(wish.office(), day, random);
    }

    private @Nullable Submitter submitter(Wish wish, Owner owner, RandomGenerator random) {
        if (!wish.procedureCase().proxyAllowed()) {
            return null;
        }
        if (owner.identifier() == null) {
            return people.parent(random);
        }
        boolean enterprise = owner.kind() == OwnerKind.ORGANISATION;
        return enterprise || random.nextInt(12) == 0 ? people.proxy(enterprise, random) : null;
    }

    private static List<ReceivedComponent> papers(Wish wish, RandomGenerator random) {
        List<ReceivedComponent> papers = new ArrayList<>();
        for (ComponentRequirement required : wish.procedureCase().components()) {
            if (required.mandatory() || random.nextInt(5) < 2) {
                papers.add(new ReceivedComponent(
                        required.id(),
                        required.name(),
                        required.originals(),
                        required.certified(),
                        required.photocopies()));
            }
        }
        return papers;
    }

    private record Fee(
            FeePayment payment,
            @Nullable Long amount,
            @Nullable String exemption) {}

    /** Draws a fee: unknown where the catalogue has no amount; otherwise paid now, paid later, or exempt. */
    private static Fee fee(List<ProcedureFee> fees, RandomGenerator random) {
        if (!fees.isEmpty() && fees.stream().allMatch(ProcedureFee::isFree)) {
            return new Fee(FeePayment.NOTHING_DUE, null, null);
        }
        ProcedureFee ruled = fees.stream()
                .filter(fee -> fee.amount() != null && !fee.isFree())
                .findFirst()
                .orElse(null);
        if (ruled == null || ruled.amount() == null) {
            return new Fee(FeePayment.UNKNOWN, null, null);
        }
        long amount = ruled.amount() * (ruled.per() == null ? 1 : random.nextInt(1, 8));
        int kind = random.nextInt(100);
        if (kind < 6) {
            return new Fee(FeePayment.EXEMPT, amount, ruled.exemption() == null ? POOR : ruled.exemption());
        }
        return new Fee(kind < 75 ? FeePayment.PAID : FeePayment.LATER, amount, null);
    }

    private static ResultDelivery delivery(Owner owner, RandomGenerator random) {
        int kind = random.nextInt(100);
        if (kind < 8 && owner.address() != null) {
            return ResultDelivery.POST;
        }
        return kind < 40 && owner.email() != null ? ResultDelivery.ELECTRONIC : ResultDelivery.DESK;
    }

    /** Draws the moment of submission: online at any hour of the half day before, by post in opening hours. */
    static Instant sent(Wish wish, BusinessTime time, RandomGenerator random) {
        Instant opening = time.opening(time.day(wish.received()));
        Instant earliest = wish.has(Wish.Incident.COMPLETION_ASKED)
                ? opening.minusSeconds(
                        random.nextInt(60_000, 80_000)) // seconds: begun in the evening before, completed at night
                : opening.minusSeconds(random.nextInt(1, 40_000));
        long span = wish.received().getEpochSecond() - earliest.getEpochSecond();
        return earliest.plusSeconds(wish.has(Wish.Incident.COMPLETION_ASKED) ? 0 : random.nextLong(1, span));
    }
}
