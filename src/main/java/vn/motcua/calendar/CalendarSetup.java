package vn.motcua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.platform.RefusedException;
import vn.motcua.platform.setup.SetupCheck;
import vn.motcua.platform.setup.SetupState;
import vn.motcua.platform.setup.SetupStep;
import vn.motcua.worktime.YearState;

/** Whether the calendar of this year is published with all notices of holidays: dates are promised by it. */
@Component
class CalendarSetup implements SetupCheck {

    private final Calendars calendars;
    private final Clock clock;

    CalendarSetup(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<SetupState> states() {
        int year = LocalDate.now(clock).getYear();
        return List.of(SetupState.of(SetupStep.CALENDAR, confirmed(year), String.valueOf(year)));
    }

    private boolean confirmed(int year) {
        try {
            return calendars.common().stateOf(year) == YearState.CONFIRMED;
        } catch (RefusedException noCalendar) {
            return false;
        }
    }
}
