package vn.motcua.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.platform.setting.SettingSource;
import vn.motcua.platform.setting.SettingType;
import vn.motcua.platform.setting.Settings;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.WorkingCalendar;

/** Computes the day by which a remark is due for a reply. */
@Component
class ReplyDays implements SettingSource {

    private static final int MOST_DAYS = 60;

    private final Calendars calendars;
    private final FeedbackProperties properties;
    private final Settings settings;
    private final ZoneId zone;

    ReplyDays(Calendars calendars, FeedbackProperties properties, Settings settings, ZoneId zone) {
        this.calendars = calendars;
        this.properties = properties;
        this.settings = settings;
        this.zone = zone;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(setting(RemarkKind.SERVICE), setting(RemarkKind.PROCEDURE));
    }

    private Setting<Integer> setting(RemarkKind kind) {
        return Setting.of(
                kind == RemarkKind.SERVICE ? "reply-days.service" : "reply-days.procedure",
                SettingGroup.DATES,
                SettingType.number("working-days", 1, MOST_DAYS),
                () -> String.valueOf(properties.days(kind)));
    }

    private int days(RemarkKind kind) {
        return settings.chosen(setting(kind)).orElse(properties.days(kind));
    }

    /** Due day, counted from the next working day on; null where no calendar covers it. */
    @Nullable
    LocalDate of(RemarkKind kind, OfficeId office, Instant given) {
        try {
            WorkingCalendar calendar = calendars.forOffice(office);
            LocalDate day = LocalDate.ofInstant(given, zone);
            for (int left = days(kind); left > 0; left--) {
                day = calendar.nextWorkingDay(day);
            }
            return day;
        } catch (RefusedException | CalendarYearAbsentException none) {
            return null;
        }
    }
}
