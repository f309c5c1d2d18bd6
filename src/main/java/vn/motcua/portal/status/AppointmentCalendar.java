package vn.motcua.portal.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;

import vn.motcua.platform.table.CalendarText;
import vn.motcua.tracking.StatusSentence;
import vn.motcua.tracking.StatusView;

/**
 * Makes an iCalendar file (RFC 5545) of the appointment. The UID stays the same, so that a calendar moves the entry
 * when the date moves and removes it when the dossier is over or the date has passed. While the clock stands the entry is tentative. It
 * contains no name of a person.
 */
@Component
class AppointmentCalendar {

    private static final Duration VISIT = Duration.ofMinutes(30);

    private final MessageSource messages;
    private final StatusSentence sentence;
    private final Clock clock;

    AppointmentCalendar(MessageSource messages, StatusSentence sentence, Clock clock) {
        this.messages = messages;
        this.sentence = sentence;
        this.clock = clock;
    }

    /** The file; empty while no date is promised. */
    Optional<String> file(StatusView dossier, Locale locale) {
        Instant due = dossier.dueAt();
        if (due == null) {
            return Optional.empty();
        }
        boolean ended = dossier.over() || due.isBefore(clock.instant()); // no entry stays in the past
        String what = ended
                ? dossier.over() ? "portal.calendar.over" : "portal.calendar.passed"
                : dossier.paused() ? "portal.calendar.paused" : "portal.calendar.bring";
        VEvent event = new VEvent();
        event.setUid(dossier.dossier().value() + "@motcua");
        event.setSequence((int) (clock.instant().getEpochSecond() / 60));
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(due));
        event.setDateEnd(Date.from(due.plus(VISIT)));
        event.setSummary(messages.getMessage("portal.calendar.summary", new Object[] {dossier.code()}, locale));
        String language = locale.getLanguage();
        String address = dossier.receiving().address();
        event.setLocation(dossier.receiving().nameIn(language) + (address == null ? "" : ", " + address));
        event.setDescription(sentence.of(dossier, locale) + "\n" + messages.getMessage(what, null, locale));
        event.setStatus(ended ? Status.cancelled() : dossier.paused() ? Status.tentative() : Status.confirmed());
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Motcua//VI");
        calendar.setMethod(ended ? Method.cancel() : Method.publish());
        calendar.addEvent(event);
        return Optional.of(CalendarText.of(calendar));
    }
}
