package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalTime;

/** Converts local wall-clock minutes into dates and times. */
final class Minutes {

    private Minutes() {}

    static LocalTime time(int minuteOfDay) {
        return LocalTime.ofSecondOfDay(minuteOfDay * 60L);
    }

    static LocalDate date(long minute) {
        return LocalDate.ofEpochDay(Timeline.dayOf(minute));
    }
}
