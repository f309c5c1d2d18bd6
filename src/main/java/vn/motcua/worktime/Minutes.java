package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalTime;

/** Local wall-clock minutes as the dates and times they stand for. */
final class Minutes {

    private Minutes() {}

    static LocalTime time(int minuteOfDay) {
        return LocalTime.ofSecondOfDay(minuteOfDay * 60L);
    }

    static LocalDate date(long minute) {
        return LocalDate.ofEpochDay(Timeline.dayOf(minute));
    }
}
