package vn.motcua.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.feedback.Question;
import vn.motcua.feedback.QuestionService;
import vn.motcua.feedback.RatingOrigin;
import vn.motcua.feedback.RatingReason;
import vn.motcua.feedback.RatingService;
import vn.motcua.feedback.Remark;
import vn.motcua.feedback.RemarkService;
import vn.motcua.feedback.Score;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.ConditionalOnEmbeddedDatabase;
import vn.motcua.vocabulary.DossierId;

/**
 * Makes the feedback of the demo's citizens: ratings after the return, questions and remarks at the offices that have
 * accounts, all but the last few answered. The same dossiers give the same feedback.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoFeedback {

    private static final int QUESTIONS = 18;
    private static final int QUESTIONS_WAITING = 5;
    private static final int REMARKS = 15;
    private static final int REMARKS_WAITING = 4;
    private static final int ONE_OF = 28;
    private static final int ONE_OF_WHERE_ACCOUNTS_ARE = 4;
    private static final Duration KEPT_BACK = Duration.ofHours(30);

    private final ToldDossiers dossiers;
    private final RatingService ratings;
    private final QuestionService questions;
    private final RemarkService remarks;
    private final Organisation organisation;
    private final Actors actors;

    DemoFeedback(
            ToldDossiers dossiers,
            RatingService ratings,
            QuestionService questions,
            RemarkService remarks,
            Organisation organisation,
            Actors actors) {
        this.dossiers = dossiers;
        this.ratings = ratings;
        this.questions = questions;
        this.remarks = remarks;
        this.organisation = organisation;
        this.actors = actors;
    }

    /**
     * Writes all of it, in the caller's transaction.
     *
     * @param today day on which the demo was begun
     * @param horizon moment after which nothing has happened yet
     */
    void write(BusinessTime time, LocalDate today, Instant horizon) {
        DemoStaff staff = new DemoStaff(organisation, actors, today);
        SplittableRandom random = new SplittableRandom(DemoDossiers.SEED + 7);
        List<Office> offices = List.of(
                DemoOffices.named(organisation, DemoOffices.COMMUNE),
                DemoOffices.named(organisation, DemoOffices.DISTRICT),
                DemoOffices.named(organisation, DemoOffices.COMMUNE),
                DemoOffices.named(organisation, DemoOffices.CENTRE));
        Set<Integer> known = Set.copyOf(
                offices.stream().map(office -> office.id().value()).distinct().toList());
        for (ToldDossier returned : dossiers.returned()) {
            SplittableRandom own = random.split();
            if (own.nextInt(known.contains(returned.office()) ? ONE_OF_WHERE_ACCOUNTS_ARE : ONE_OF) == 0) {
                rate(returned, horizon.minus(KEPT_BACK), own);
            }
        }
        for (int each = QUESTIONS; each > 0; each--) {
            ask(time, today, offices.get(each % offices.size()), staff, each, random.split());
        }
        for (int each = REMARKS; each > 0; each--) {
            remark(time, today, offices.get(each % offices.size()), staff, each, random.split());
        }
    }

    private void rate(ToldDossier returned, Instant until, SplittableRandom random) {
        Instant at =
                Objects.requireNonNull(returned.returnedAt()).plus(Duration.ofMinutes(random.nextInt(5, 3 * 24 * 60)));
        if (at.isAfter(until)) {
            return;
        }
        int chance = random.nextInt(100) - (returned.isLate() ? 45 : 0);
        Score score = chance >= 20 ? Score.GOOD : chance >= 6 ? Score.FAIR : Score.BAD;
        Set<RatingReason> reasons = EnumSet.noneOf(RatingReason.class);
        if (returned.isLate() && score != Score.GOOD) {
            reasons.add(RatingReason.DATE);
        }
        for (int each = random.nextInt(3); each > 0; each--) {
            reasons.add(RatingReason.values()[random.nextInt(RatingReason.values().length)]);
        }
        String added = random.nextInt(8) == 0 ? DemoVoices.ADDED.get(random.nextInt(DemoVoices.ADDED.size())) : null;
        ratings.at(at).rate(returned.id(), score, reasons, added, RatingOrigin.SLIP);
    }

    private void ask(
            BusinessTime time, LocalDate today, Office office, DemoStaff staff, int no, SplittableRandom random) {
        Instant asked = moment(time, today, -1 - 2 * no, random);
        DossierId dossier = dossiers.received(office.id().value(), asked, random.nextInt(20))
                .map(ToldDossier::id)
                .orElse(null);
        if (dossier == null) {
            return;
        }
        DemoVoices.Asked words = DemoVoices.QUESTIONS.get(no % DemoVoices.QUESTIONS.size());
        questions.at(asked).ask(dossier, words.question(), key("question", no));
        if (no > QUESTIONS_WAITING) {
            Actor official = staff.someone(office.id(), Role.RECEPTION, random);
            Question question = questions.at(asked).of(dossier).get(0);
            questions.at(moment(time, today, -2 * no, random)).answer(official, question.id(), words.answer());
        }
    }

    private void remark(
            BusinessTime time, LocalDate today, Office office, DemoStaff staff, int no, SplittableRandom random) {
        Instant given = moment(time, today, -2 - 4 * no, random);
        DossierId dossier = dossiers.received(office.id().value(), given, 20 + random.nextInt(20))
                .map(ToldDossier::id)
                .orElse(null);
        if (dossier == null) {
            return;
        }
        DemoVoices.Remarked words = DemoVoices.REMARKS.get(no % DemoVoices.REMARKS.size());
        remarks.at(given).give(dossier, words.kind(), words.remark(), key("remark", no));
        if (no <= REMARKS_WAITING) {
            return;
        }
        Instant replied = moment(time, today, 1 - 4 * no, random);
        Remark remark = remarks.at(given).of(dossier).get(0);
        Actor first = reader(staff, remark, null);
        if (first == null) {
            return;
        }
        remarks.at(replied).reply(first, remark.id(), words.reply());
        if (no % 3 != 0) {
            boolean satisfied = no % 4 != 0;
            remarks.at(replied.plus(Duration.ofHours(5))).judge(dossier, remark.id(), satisfied);
            Actor second = satisfied ? null : reader(staff, remark, first);
            if (second != null) {
                remarks.at(moment(time, today, 3 - 4 * no, random)).reply(second, remark.id(), words.again());
            }
        }
    }

    /** A supervisor of the remark's office who did not act on the dossier. */
    private @Nullable Actor reader(DemoStaff staff, Remark remark, @Nullable Actor but) {
        SplittableRandom random = new SplittableRandom(remark.dossier().value().getMostSignificantBits());
        return List.of(Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER).stream()
                .flatMap(role -> organisation.offices().stream()
                        .filter(office -> staff.has(office.id(), role))
                        .limit(8)
                        .map(office -> staff.someone(office.id(), role, random)))
                .filter(actor -> but == null || !actor.equals(but))
                .filter(actor -> remarks.find(actor, remark.id()).isPresent())
                .findFirst()
                .orElse(null);
    }

    private static Instant moment(BusinessTime time, LocalDate today, int days, SplittableRandom random) {
        return time.plus(time.opening(time.workingDay(today, days)), random.nextInt(20, 300));
    }

    private static UUID key(String what, int no) {
        return UUID.nameUUIDFromBytes((what + no).getBytes(StandardCharsets.UTF_8));
    }
}
