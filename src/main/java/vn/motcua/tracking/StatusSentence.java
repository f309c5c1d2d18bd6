package vn.motcua.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Formats;
import vn.motcua.platform.RefusedException;

/**
 * Makes the sentence that answers how a dossier stands, from its facts. Page, message, record, calendar file and API say the
 * same sentence. A dossier that is late is said to be late, by how much and until when.
 */
@Component
public class StatusSentence {

    private static final String KEY = "dossier.citizen.sentence.";
    private static final Set<BusinessState> RUNNING =
            Set.of(BusinessState.ACCEPTED, BusinessState.IN_PROCESS, BusinessState.CONSULTING);
    private static final Map<BusinessState, String> ENDS = Map.of(
            BusinessState.STOPPED,
            "stop",
            BusinessState.WITHDRAWN,
            "withdraw",
            BusinessState.NOT_ACCEPTED,
            "refuse-reception");

    private final MessageSource messages;
    private final Formats formats;
    private final Calendars calendars;
    private final Clock clock;
    private final ZoneId zone;

    StatusSentence(MessageSource messages, Formats formats, Calendars calendars, Clock clock, ZoneId zone) {
        this.messages = messages;
        this.formats = formats;
        this.calendars = calendars;
        this.clock = clock;
        this.zone = zone;
    }

    /** What a sentence is made from. */
    private record Facts(
            BusinessState state,
            ResultDelivery delivery,
            PromisedDates dates,
            OfficeId receiving,
            Office current,
            boolean refused,
            @Nullable DecisiveEvent event,
            @Nullable Instant returnedAt) {}

    /** The sentence for a citizen's view of a dossier. */
    public String of(StatusView status, Locale locale) {
        return of(
                new Facts(
                        status.state(),
                        status.delivery(),
                        status.dates(),
                        status.receiving().id(),
                        status.current(),
                        status.refused(),
                        status.event(),
                        status.returnedAt()),
                locale);
    }

    /** The sentence for a whole dossier, as its record has it. */
    public String of(DossierView view, Locale locale) {
        return of(
                new Facts(
                        view.state(),
                        view.delivery(),
                        view.dates(),
                        view.receiving().id(),
                        view.current(),
                        view.result().outcome() == DecisionOutcome.REFUSED,
                        event(view),
                        view.clock().returnedAt()),
                locale);
    }

    /** Whether a dossier is under way and is, or will be, later than it was promised. */
    public static boolean late(BusinessState state, PromisedDates dates) {
        return RUNNING.contains(state)
                && dates.given()
                && (dates.lateness() != PromisedDates.Lateness.NONE || dates.extended());
    }

    private String of(Facts facts, Locale locale) {
        Formats format = formats.in(locale);
        DecisiveEvent event = facts.event;
        if (late(facts.state, facts.dates)) {
            return late(facts, format, locale);
        }
        String key = ENDS.get(facts.state);
        if (key != null && event != null) {
            return word(key, locale, format.date(event.at()));
        }
        if (facts.state == BusinessState.SUBMITTED && event != null) {
            return word(event.kind(), locale);
        }
        if (facts.refused && facts.state == BusinessState.RESULT_READY) {
            return word(facts.delivery == ResultDelivery.DESK ? "refused" : "refused.sent", locale);
        }
        Instant returned = facts.returnedAt;
        if (facts.state == BusinessState.RETURNED && returned != null) {
            return word(facts.refused ? "returned.refused" : "returned", locale, format.date(returned));
        }
        if (RUNNING.contains(facts.state) && event != null && event.correction()) {
            return word("correcting", locale, format.promise(facts.dates.current()));
        }
        return messages.getMessage(
                StatusView.stateKey(facts.state, facts.delivery, facts.dates.given()),
                new Object[] {facts.current.nameIn(locale.getLanguage()), format.promise(facts.dates.current())},
                locale);
    }

    private String late(Facts facts, Formats format, Locale locale) {
        PromisedDates dates = facts.dates;
        Instant current = dates.current();
        Instant promised = dates.judged() == null ? dates.original() : dates.judged();
        if (dates.lateness().byCurrent()) {
            return word(
                    "late",
                    locale,
                    days(facts.receiving, current, format),
                    format.date(current),
                    facts.current.nameIn(locale.getLanguage()));
        }
        if (dates.lateness().byOriginal()) {
            return word("late.new-date", locale, days(facts.receiving, promised, format), format.promise(current));
        }
        return word("delayed", locale, format.date(promised), format.promise(current));
    }

    /** How long ago a moment was, in working days of an office: {@code 2 ngày làm việc}. */
    private String days(OfficeId office, @Nullable Instant due, Formats format) {
        if (due == null) {
            return "";
        }
        LocalDate day = LocalDate.ofInstant(due, zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        int days;
        try {
            days = calendars.forOffice(office).workingDaysBetween(day, today);
        } catch (RefusedException noCalendar) {
            days = (int) (today.toEpochDay() - day.toEpochDay());
        }
        return format.workingDays(Math.max(1, days), 0);
    }

    private static @Nullable DecisiveEvent event(DossierView view) {
        List<String> kinds = DecisiveEvents.kinds(view.state());
        DecisiveEvent last = null;
        for (EventView event : view.events()) {
            if (kinds.contains(event.kind()) && DecisiveEvent.isRecall(event.kind())) {
                last = null;
            } else if (kinds.contains(event.kind())) {
                Object reason = event.details().get("reason");
                last = new DecisiveEvent(
                        event.kind(), event.happenedAt(), reason == null ? null : reason.toString(), null);
            }
        }
        return last;
    }

    private String word(String key, Locale locale, Object... values) {
        return messages.getMessage(KEY + key, values, locale);
    }
}
