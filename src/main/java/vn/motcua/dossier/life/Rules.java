package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.WorkingCalendar;

/** What the actions ask the rest of the house for: the catalogue, the organisation, the calendars and the zone. */
@Component
public class Rules {

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Calendars calendars;
    private final SlipSecrets secrets;
    private final ZoneId zone;

    public Rules(
            Catalogue catalogue, Organisation organisation, Calendars calendars, SlipSecrets secrets, ZoneId zone) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.calendars = calendars;
        this.secrets = secrets;
        this.zone = zone;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Organisation organisation() {
        return organisation;
    }

    public SlipSecrets secrets() {
        return secrets;
    }

    /** The newest calendar of an office. */
    public WorkingCalendar calendar(OfficeId office) {
        return calendars.forOffice(office);
    }

    /** The calendar of a version. */
    public WorkingCalendar calendar(String version) {
        return calendars.version(version);
    }

    /** The deadlines by the newest calendar of an office. */
    public Deadlines deadlines(OfficeId office) {
        return new Deadlines(calendar(office));
    }

    /** The zone in which days are counted. */
    public ZoneId zone() {
        return zone;
    }

    /** The local day of a moment. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
