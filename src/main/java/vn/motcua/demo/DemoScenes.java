package vn.motcua.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.StepKind;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.WorkingCalendar;

/**
 * Plans today's dossiers at the desks of the demo's accounts: for each desk some overdue, due today, tomorrow and
 * later, and at least one dossier in each state.
 */
final class DemoScenes {

    private static final String MARITAL_STATUS = "1.004873";
    private static final String BIRTH_AGAIN = "1.004884";
    private static final String FUNERAL = "1.001731";
    private static final String ALLOWANCE = "1.001776";
    private static final String LAND = "1.013978";
    private static final String LAND_TRANSFER = "1.013831";
    private static final String MARRIAGE_ABROAD = "2.000806";
    private static final String CERTIFICATE_OF_RECORD = "2.000488";
    private static final String BUILDING = "1.013225";
    private static final String HOUSEHOLD_BUSINESS = "1.001612";
    private static final String NOTARY_CARD = "1.013830";

    /**
     * Replacement of procedures: a limit in calendar days never ends on a rest day, so some due days need a similar
     * procedure.
     */
    private static final Map<String, String> INSTEAD = Map.of(CERTIFICATE_OF_RECORD, NOTARY_CARD);

    private static final int FURTHEST_BACK = 70;

    private final DemoOffer offer;
    private final BusinessTime time;
    private final Deadlines deadlines;
    private final List<LocalDate> days;
    private final Map<LocalDate, List<Wish>> byDay = new HashMap<>();
    private final FictitiousNames names = new FictitiousNames(7);
    private final List<String> somebodies = new ArrayList<>();
    private final RandomGenerator random = new SplittableRandom(DemoDossiers.SEED);
    private int size;

    DemoScenes(
            Organisation organisation,
            DemoOffer offer,
            BusinessTime time,
            WorkingCalendar calendar,
            List<LocalDate> days) {
        this.offer = offer;
        this.time = time;
        this.deadlines = new Deadlines(calendar);
        this.days = days;
        for (int i = 0; i < 200; i++) {
            somebodies.add(names.next().value());
        }
        commune(DemoOffices.named(organisation, DemoOffices.COMMUNE));
        district(DemoOffices.named(organisation, DemoOffices.DISTRICT));
        centre(DemoOffices.named(organisation, DemoOffices.CENTRE));
    }

    private void commune(Office commune) {
        lying(commune, MARITAL_STATUS, StepKind.PROCESSING, -2, -1, 0, 0, 1, 1, 2);
        lying(commune, BIRTH_AGAIN, StepKind.PROCESSING, 1, 2, 3, 4);
        lying(commune, FUNERAL, StepKind.PROCESSING, 2, 4);
        lying(commune, LAND, StepKind.PROCESSING, 12, 15);
        lying(commune, MARITAL_STATUS, StepKind.APPROVAL, -1, 0, 1, 1, 2);
        lying(commune, BIRTH_AGAIN, StepKind.APPROVAL, 0, 3);
        lying(commune, ALLOWANCE, StepKind.REVIEW, 9);
        lying(commune, BIRTH_AGAIN, StepKind.ISSUE, 0, 1, 2);
        lying(commune, MARITAL_STATUS, StepKind.RECEPTION, 1, 2);
        lying(commune, BIRTH_AGAIN, StepKind.RECEPTION, 4);
        given(commune, BIRTH_AGAIN, StepKind.PROCESSING, 3, 4);
        given(commune, LAND, StepKind.RETURN, 1, 3);
        waiting(commune, MARITAL_STATUS, 2);
        waiting(commune, BIRTH_AGAIN, 1);
        for (int back : new int[] {4, 6, 12, 25, 45}) {
            before(commune, MARITAL_STATUS, back, Wish.Incident.NOT_COLLECTED);
        }
        for (int back : new int[] {6, 9}) {
            before(commune, MARITAL_STATUS, back, Wish.Incident.SUPPLEMENT, Wish.Incident.NO_ANSWER);
        }
        before(commune, LAND_TRANSFER, 8, Wish.Incident.PAYMENT, Wish.Incident.NO_ANSWER);
        before(commune, BIRTH_AGAIN, 40, Wish.Incident.REFUSAL);
        before(commune, BIRTH_AGAIN, 43, Wish.Incident.WITHDRAWAL);
        before(commune, BIRTH_AGAIN, 47, Wish.Incident.STOP);
        before(commune, BIRTH_AGAIN, 52, Wish.Incident.LATE, Wish.Incident.EXTENSION);
        before(commune, MARITAL_STATUS, 55, Wish.Incident.CORRECTION);
        before(commune, MARITAL_STATUS, 33, Wish.Incident.HAND_OVER_REFUSED, Wish.Incident.SENT_BACK);
        before(commune, MARITAL_STATUS, 31, Wish.Incident.NOT_ACCEPTED);
    }

    private void district(Office district) {
        lying(district, MARRIAGE_ABROAD, StepKind.PROCESSING, -1, 0, 1, 2, 4, 7);
        lying(district, MARRIAGE_ABROAD, StepKind.REVIEW, -1, 0, 1, 3, 5);
        lying(district, MARRIAGE_ABROAD, StepKind.APPROVAL, -1, 0, 1, 2, 5);
        lying(district, HOUSEHOLD_BUSINESS, StepKind.APPROVAL, 0, 1);
        lying(district, MARRIAGE_ABROAD, StepKind.ISSUE, 0, 1, 2);
        lying(district, HOUSEHOLD_BUSINESS, StepKind.ISSUE, 1);
        lying(district, HOUSEHOLD_BUSINESS, StepKind.RECEPTION, 1, 2);
        given(district, MARRIAGE_ABROAD, StepKind.PROCESSING, 8, 9);
        given(district, MARRIAGE_ABROAD, StepKind.APPROVAL, 1, 3);
        waiting(district, HOUSEHOLD_BUSINESS, 3);
        before(district, MARRIAGE_ABROAD, 5, Wish.Incident.CONSULTATION, Wish.Incident.NO_ANSWER);
        before(district, BUILDING, 6, Wish.Incident.CONSULTATION, Wish.Incident.NO_ANSWER);
        before(district, BUILDING, 8, Wish.Incident.SUPPLEMENT, Wish.Incident.NO_ANSWER);
        before(district, LAND_TRANSFER, 9, Wish.Incident.PAYMENT, Wish.Incident.NO_ANSWER);
        for (int back : new int[] {8, 14, 30, 50}) {
            before(district, HOUSEHOLD_BUSINESS, back, Wish.Incident.NOT_COLLECTED);
        }
    }

    private void centre(Office centre) {
        lying(centre, CERTIFICATE_OF_RECORD, StepKind.PROCESSING, -2, -1, 0, 1, 2, 3, 5);
        lying(centre, CERTIFICATE_OF_RECORD, StepKind.REVIEW, -1, 0, 1, 2, 4);
        lying(centre, CERTIFICATE_OF_RECORD, StepKind.APPROVAL, -1, 0, 1, 2, 3);
        lying(centre, CERTIFICATE_OF_RECORD, StepKind.ISSUE, 0, 1, 2);
        lying(centre, CERTIFICATE_OF_RECORD, StepKind.RECEPTION, 6, 6, 7);
        given(centre, CERTIFICATE_OF_RECORD, StepKind.PROCESSING, 6, 7);
        given(centre, CERTIFICATE_OF_RECORD, StepKind.RETURN, 1, 2);
        waiting(centre, CERTIFICATE_OF_RECORD, 4);
        before(centre, CERTIFICATE_OF_RECORD, 7, Wish.Incident.SUPPLEMENT, Wish.Incident.NO_ANSWER);
        for (int back : new int[] {12, 16, 28}) {
            before(centre, CERTIFICATE_OF_RECORD, back, Wish.Incident.NOT_COLLECTED);
        }
    }

    /** Plans dossiers at a step, due {@code dueInDays} working days from today: 0 for today, negative for overdue. */
    private void lying(Office office, String procedure, StepKind kind, int... dueInDays) {
        for (int days : dueInDays) {
            due(office, procedure, days, new Wish.Stop(kind, false));
        }
    }

    /** Plans dossiers that were handed over to a step and wait to be taken. */
    private void given(Office office, String procedure, StepKind kind, int... dueInDays) {
        for (int days : dueInDays) {
            due(office, procedure, days, new Wish.Stop(kind, true));
        }
    }

    private void due(Office office, String code, int dueInDays, Wish.Stop stop) {
        LocalDate due = dueInDays < 0
                ? time.workingDay(lastDay().plusDays(1), dueInDays)
                : time.workingDay(lastDay(), dueInDays + 1);
        if (!due(office, code, due, stop)) {
            due(office, INSTEAD.getOrDefault(code, code), due, stop);
        }
    }

    /** Plans a dossier received on the latest working day that gives the due day; returns false when there is none. */
    private boolean due(Office office, String code, LocalDate due, Wish.Stop stop) {
        for (int back = 0; back < Math.min(FURTHEST_BACK, days.size()); back++) {
            LocalDate day = days.get(days.size() - 1 - back);
            ProcedureVersion version = offer.version(code, day);
            ProcedureCase each = version.ordinaryCase();
            Instant received = early(day);
            Instant then = deadlines.due(each.rule(), received, List.of()).dueAt();
            if (then == null || time.day(then).isBefore(due)) {
                return false;
            }
            if (time.day(then).equals(due)) {
                add(day, new Wish(office, version, each, channel(version), received, Set.of(), somebody(random), stop));
                return true;
            }
        }
        return false;
    }

    /** A moment in the first hour of a day, so that the file can go far on its first day. */
    private Instant early(LocalDate day) {
        return time.plus(time.opening(day), random.nextInt(3, 55)).plusSeconds(random.nextInt(60));
    }

    /** Plans a dossier received {@code back} working days ago, with its incidents. */
    private void before(Office office, String code, int back, Wish.Incident... incidents) {
        if (back > days.size()) {
            return;
        }
        LocalDate day = days.get(days.size() - back);
        ProcedureVersion version = offer.version(code, day);
        Channel channel = Set.of(incidents).contains(Wish.Incident.NOT_ACCEPTED) ? Channel.ONLINE : channel(version);
        add(
                day,
                new Wish(
                        office,
                        version,
                        version.ordinaryCase(),
                        channel,
                        early(day),
                        Set.of(incidents),
                        somebody(random),
                        null));
    }

    private void waiting(Office office, String code, int count) {
        for (int i = 0; i < count; i++) {
            add(lastDay(), waiting(office, offer.version(code, lastDay()), random));
        }
    }

    /** A submission online on the last day, late in the afternoon or in the evening. */
    Wish waiting(Office office, ProcedureVersion version, RandomGenerator chance) {
        Instant moment = time.closing(lastDay())
                .minusSeconds(3600)
                .plusSeconds(chance.nextInt(5 * 3600))
                .plusSeconds(chance.nextInt(60));
        return new Wish(
                office,
                version,
                version.ordinaryCase(),
                Channel.ONLINE,
                moment,
                Set.of(Wish.Incident.WAITING),
                somebody(chance),
                null);
    }

    private Channel channel(ProcedureVersion version) {
        return version.channels().contains(Channel.ONLINE) && random.nextInt(3) == 0 ? Channel.ONLINE : Channel.COUNTER;
    }

    String somebody(RandomGenerator chance) {
        return somebodies.get(chance.nextInt(somebodies.size()));
    }

    private void add(LocalDate day, Wish wish) {
        byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(wish);
        size++;
    }

    private LocalDate lastDay() {
        return days.get(days.size() - 1);
    }

    int size() {
        return size;
    }

    List<Wish> on(LocalDate day) {
        return Objects.requireNonNullElse(byDay.get(day), List.of());
    }
}
