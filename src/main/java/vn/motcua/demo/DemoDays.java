package vn.motcua.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.UnitRule;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.worktime.WorkingCalendar;

/**
 * Draws the receptions of each day, with hour, office and procedure: most at communes, on Mondays and in the first
 * hours of the morning (domain reference, section 0).
 */
final class DemoDays {

    private static final Map<DayOfWeek, Integer> RUSH = Map.of(
            DayOfWeek.MONDAY,
            140,
            DayOfWeek.TUESDAY,
            105,
            DayOfWeek.WEDNESDAY,
            95,
            DayOfWeek.THURSDAY,
            95,
            DayOfWeek.FRIDAY,
            85);

    /** Per cent of receptions in each eighth of the opening hours. */
    private static final int[] HOURS = {10, 22, 21, 12, 11, 11, 8, 5};

    private static final int COMMUNES = 66;
    private static final int DISTRICTS = 20;

    private final BusinessTime time;
    private final LocalDate today;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final NavigableMap<Integer, Office> communes = new TreeMap<>();
    private final List<Office> districts;
    private final Office centre;
    private final DemoOffer offer;
    private final DemoScenes scenes;

    DemoDays(
            Organisation organisation,
            Catalogue catalogue,
            BusinessTime time,
            WorkingCalendar calendar,
            LocalDate today,
            int dossiers) {
        this.time = time;
        this.today = today;
        for (LocalDate day = today.minusYears(1); day.isBefore(today); day = day.plusDays(1)) {
            if (time.isWorkingDay(day)) {
                days.add(day);
            }
        }
        this.districts = DemoOffices.districts(organisation);
        this.centre = DemoOffices.centre(organisation);
        int sum = 0;
        for (Office commune : DemoOffices.communes(organisation)) {
            sum += DemoOffices.size(commune);
            communes.put(sum, commune);
        }
        this.offer = new DemoOffer(
                catalogue,
                Map.of(
                        Level.COMMUNE, communes.firstEntry().getValue(),
                        Level.DISTRICT, districts.get(0),
                        Level.PROVINCE, centre),
                days.get(0),
                lastDay());
        this.scenes = new DemoScenes(organisation, offer, time, calendar, days);
        spread(Math.max(0, dossiers - scenes.size()));
    }

    private void spread(int dossiers) {
        long whole = days.stream().mapToLong(DemoDays::rush).sum();
        long before = 0;
        for (LocalDate day : days) {
            long after = before + rush(day);
            counts.add((int) (after * dossiers / whole - before * dossiers / whole));
            before = after;
        }
    }

    private static int rush(LocalDate day) {
        return RUSH.getOrDefault(day.getDayOfWeek(), 60);
    }

    LocalDate today() {
        return today;
    }

    int count() {
        return days.size();
    }

    LocalDate day(int part) {
        return days.get(part);
    }

    private LocalDate lastDay() {
        return days.get(days.size() - 1);
    }

    /** The moment after which nothing has happened yet. */
    Instant horizon() {
        return time.closing(lastDay());
    }

    /** Everything that is received on a day. */
    List<Wish> wishes(int part, RandomGenerator random) {
        LocalDate day = days.get(part);
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < counts.get(part); i++) {
            wishes.add(wish(day, random));
        }
        if (day.equals(lastDay())) {
            int waiting = counts.get(part) / 2;
            for (int i = 0; i < waiting; i++) {
                wishes.add(waiting(random));
            }
        }
        wishes.addAll(scenes.on(day));
        return wishes;
    }

    private Wish wish(LocalDate day, RandomGenerator random) {
        Office office = office(random);
        ProcedureVersion version = offer.pick(office.level(), day, random);
        ProcedureCase each = DemoOffer.pick(version, random);
        Channel channel = channel(version, random);
        Set<Wish.Incident> incidents = incidents(version, each, channel, random);
        return new Wish(office, version, each, channel, moment(day, random), incidents, scenes.somebody(random), null);
    }

    /** A submission after hours, which waits at the desk today. */
    private Wish waiting(RandomGenerator random) {
        Office office = office(random);
        ProcedureVersion version = offer.pick(office.level(), lastDay(), random);
        while (!version.channels().contains(Channel.ONLINE)) {
            version = offer.pick(office.level(), lastDay(), random);
        }
        return scenes.waiting(office, version, random);
    }

    private Office office(RandomGenerator random) {
        int kind = random.nextInt(100);
        if (kind < COMMUNES) {
            return communes.higherEntry(random.nextInt(communes.lastKey())).getValue();
        }
        return kind < COMMUNES + DISTRICTS ? districts.get(random.nextInt(districts.size())) : centre;
    }

    private static Channel channel(ProcedureVersion version, RandomGenerator random) {
        int kind = random.nextInt(100);
        Channel wanted = kind < 58 ? Channel.COUNTER : kind < 96 ? Channel.ONLINE : Channel.POSTAL;
        if (version.channels().contains(wanted)) {
            return wanted;
        }
        return version.channels().contains(Channel.COUNTER)
                ? Channel.COUNTER
                : version.channels().iterator().next();
    }

    private Instant moment(LocalDate day, RandomGenerator random) {
        int hour = 0;
        int kind = random.nextInt(100);
        while (kind >= HOURS[hour]) {
            kind -= HOURS[hour++];
        }
        int span = (int) (time.between(time.opening(day), time.closing(day)) / HOURS.length);
        return time.plus(time.opening(day), (long) hour * span + random.nextInt(span))
                .plus(random.nextInt(60), ChronoUnit.SECONDS);
    }

    private static Set<Wish.Incident> incidents(
            ProcedureVersion version, ProcedureCase each, Channel channel, RandomGenerator random) {
        Set<Wish.Incident> incidents = EnumSet.noneOf(Wish.Incident.class);
        Chance chance = new Chance(incidents, random);
        if (channel != Channel.COUNTER) {
            chance.in(1000, 20, Wish.Incident.NOT_ACCEPTED);
            chance.in(1000, 20, Wish.Incident.COMPLETION_ASKED);
        }
        boolean certification = version.field().equals("Chứng thực");
        boolean land = version.field().equals("Đất đai");
        boolean oneOffice = each.route().steps().stream()
                .allMatch(step ->
                        step.unitRule() == UnitRule.COMPETENT_OFFICE || step.unitRule() == UnitRule.RECEIVING_OFFICE);
        chance.in(1000, 10, Wish.Incident.HAND_OVER_REFUSED);
        if (chance.in(1000, certification ? 5 : 60, Wish.Incident.SUPPLEMENT)) {
            chance.in(100, 9, Wish.Incident.NO_ANSWER);
        }
        if (land) {
            chance.in(100, 50, Wish.Incident.PAYMENT);
        }
        if (land || version.field().equals("Hoạt động xây dựng")) {
            chance.in(100, 20, Wish.Incident.CONSULTATION);
        }
        chance.in(1000, 6, Wish.Incident.WITHDRAWAL);
        chance.in(1000, 3, Wish.Incident.STOP);
        chance.in(1000, certification ? 3 : 18, Wish.Incident.SENT_BACK);
        chance.in(1000, certification ? 2 : 14, Wish.Incident.REFUSAL);
        if (chance.in(10_000, 95, Wish.Incident.LATE)) {
            chance.in(100, 60, Wish.Incident.EXTENSION);
        }
        if (oneOffice) {
            chance.in(10_000, 12, Wish.Incident.CORRECTION);
        }
        chance.in(1000, 10, Wish.Incident.NOT_COLLECTED);
        return incidents;
    }

    /** Draws incidents. */
    private record Chance(Set<Wish.Incident> incidents, RandomGenerator random) {

        boolean in(int all, int hits, Wish.Incident incident) {
            return random.nextInt(all) < hits && incidents.add(incident);
        }
    }
}
