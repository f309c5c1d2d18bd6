package vn.motcua.counter.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.StepKind;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.dossier.DossierParty;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.value.StepState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Formats;
import vn.motcua.platform.Option;

/** Writes what the page of a dossier says around its forms: who and what, its course, and what the next key will do. */
@Component
class DossierOverviews {

    private static final int LAST_EVENTS = 5;
    private static final Set<Role> DECIDING = Set.of(Role.LEADER, Role.DIVISION_HEAD);
    private static final Set<String> BACK = Set.of("return-to-step", "refuse-hand-over", "recall");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private final DossierListQuery lists;
    private final Dossiers dossiers;
    private final CatalogueWords catalogue;
    private final Formats formats;
    private final Clock clock;
    private final ZoneId zone;

    DossierOverviews(
            DossierListQuery lists,
            Dossiers dossiers,
            CatalogueWords catalogue,
            Formats formats,
            Clock clock,
            ZoneId zone) {
        this.lists = lists;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.formats = formats;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Overview for one reader.
     *
     * @param next the action that F9 does; empty for none
     * @param titles titles of the events, oldest first
     */
    DossierOverview of(DossierView dossier, Actor actor, String next, List<EventLine> titles, Locale locale) {
        Formats format = formats.in(locale);
        return new DossierOverview(
                facts(dossier, format, locale),
                course(dossier, titles, format, locale),
                fee(dossier, format),
                next.isEmpty() ? "" : format.word("counter.f9." + next, nextPlace(dossier, format, locale)),
                next.equals("approve") ? followingNumber(dossier).orElse(null) : null,
                actor.hasAny(DECIDING) ? DecisionQueue.of(dossier.id(), lists.decisions(actor)) : null,
                actor.official());
    }

    private static String fee(DossierView dossier, Formats format) {
        Long amount = dossier.fees().amount();
        String state = format.word("dossier.money." + dossier.money());
        return amount == null ? state : format.money(amount) + " – " + state;
    }

    private List<Option> facts(DossierView dossier, Formats format, Locale locale) {
        String language = locale.getLanguage();
        DossierView.Person owner = dossier.owner();
        List<Option> facts = new ArrayList<>();
        add(facts, format, "procedure", dossier.procedure().code() + " " + catalogue.name(dossier.procedure(), locale));
        add(facts, format, "case", catalogue.name(dossier.procedureCase(), locale));
        add(facts, format, "subject", dossier.subject());
        add(facts, format, "owner", owner.name() + " (" + format.word("dossier.owner-kind." + owner.kind()) + ")");
        add(facts, format, "identifier", format.citizenId(owner.identifier()));
        add(facts, format, "birth", birth(owner, format));
        add(facts, format, "phone", format.phone(owner.phone()));
        add(facts, format, "email", owner.email());
        add(facts, format, "address", owner.address());
        for (DossierParty party : dossier.parties()) {
            facts.add(new Option(
                    party.person().name() + " "
                            + format.citizenId(party.person().identifier()),
                    party.roleIn(language),
                    null));
        }
        if (dossier.submitter().represents()) {
            add(
                    facts,
                    format,
                    "submitter",
                    dossier.submitter().name() + " (" + dossier.submitter().relation() + ")");
            add(
                    facts,
                    format,
                    "submitterIdentifier",
                    format.citizenId(dossier.submitter().identifier()));
            add(facts, format, "authorisation", dossier.submitter().authorisation());
        }
        add(facts, format, "receiving", dossier.receiving().nameIn(language));
        add(facts, format, "competent", dossier.competent().nameIn(language));
        add(facts, format, "current", dossier.current().nameIn(language));
        add(facts, format, "channel", format.word("dossier.channel." + dossier.channel()));
        add(facts, format, "received", format.dateTime(dossier.clock().submittedAt()));
        add(facts, format, "limit", catalogue.limit(dossier.clock().limit(), locale));
        add(facts, format, "fee", fee(dossier, format));
        if (dossier.fees().obligation() != null) {
            add(facts, format, "obligation", format.money(dossier.fees().obligation()));
        }
        String address = dossier.deliveryAddress();
        add(
                facts,
                format,
                "delivery",
                format.word("dossier.delivery." + dossier.delivery()) + (address == null ? "" : " – " + address));
        add(facts, format, "synchronisation", format.word("dossier.synchronisation." + dossier.synchronisation()));
        return facts;
    }

    private static String birth(DossierView.Person owner, Formats format) {
        if (owner.birthDate() != null) {
            return format.date(owner.birthDate());
        }
        return owner.birthYear() == null ? "" : String.valueOf(owner.birthYear());
    }

    private static void add(List<Option> facts, Formats format, String name, @Nullable String value) {
        facts.add(new Option(Objects.requireNonNullElse(value, ""), format.word("counter.fact." + name), null));
    }

    private List<CourseLine> course(DossierView dossier, List<EventLine> titles, Formats format, Locale locale) {
        List<CourseLine> course = new ArrayList<>();
        List<EventView> events = dossier.events();
        for (int at = Math.max(0, events.size() - LAST_EVENTS); at < events.size(); at++) {
            EventView event = events.get(at);
            course.add(new CourseLine(
                    BACK.contains(event.kind()) ? "back" : "done",
                    shortly(event.happenedAt()),
                    titles.get(at).title(),
                    event.actor(),
                    false));
        }
        if (dossier.closed()) {
            return course;
        }
        String language = locale.getLanguage();
        int last = lastStep(dossier);
        Integer here = dossier.stepNo();
        boolean first = true;
        for (DossierView.StepView step : dossier.steps()) {
            String office = step.office().id().equals(dossier.receiving().id())
                    ? null
                    : step.office().nameIn(language);
            String who = step.holder() == null ? office : step.holder();
            if (isHere(step)) {
                String what = format.word("counter.course.step", step.no(), last) + " " + step.nameIn(language);
                course.add(new CourseLine("now", shortly(step.startedAt()), what, who, false));
            } else if (step.state() == StepState.WAITING && here != null && step.no() > here && !step.consultation()) {
                course.add(new CourseLine(
                        "next", shortly(step.dueAt()), step.no() + ". " + step.nameIn(language), office, first));
                first = false;
            }
        }
        return course;
    }

    private static boolean isHere(DossierView.StepView step) {
        return step.state() == StepState.ACTIVE
                || step.state() == StepState.PAUSED
                || step.state() == StepState.OFFERED;
    }

    static int lastStep(DossierView dossier) {
        return (int)
                dossier.steps().stream().filter(step -> !step.consultation()).count();
    }

    private String shortly(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        ZonedDateTime local = moment.atZone(zone);
        return (local.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), zone)) ? TIME : DAY).format(local);
    }

    /** Where the file goes next: the following step and its office, or the citizen. */
    private static String nextPlace(DossierView dossier, Formats format, Locale locale) {
        Integer here = dossier.stepNo();
        return dossier.steps().stream()
                .filter(step -> here != null && step.no() > here && !step.consultation())
                .findFirst()
                .map(step -> step.nameIn(locale.getLanguage()) + " – "
                        + step.office().nameIn(locale.getLanguage()))
                .orElseGet(() -> format.word("counter.f9.nowhere"));
    }

    private Optional<String> followingNumber(DossierView dossier) {
        return dossier.steps().stream()
                .filter(step -> step.kind() == StepKind.ISSUE && !step.consultation())
                .findFirst()
                .flatMap(step ->
                        dossiers.followingNumber(step.office().id(), LocalDate.ofInstant(clock.instant(), zone)));
    }
}
