package vn.motcua.browser;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;

import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDraftHours;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.timerule.TimeRuleChange;
import vn.motcua.calendar.timerule.TimeRuleSetting;
import vn.motcua.catalogue.TimeRules;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.duedate.notice.CalendarNotice;
import vn.motcua.duedate.notice.CalendarNotices;
import vn.motcua.duedate.notice.NoticeRuns;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.WorkingSession;

/** Closures of three communes: one drafted, one proposed, one applied to its dossiers. */
@TestComponent
class AnnouncedClosures {

    private static final String ADMINISTRATOR = "quantri";

    private final Province province;
    private final Organisation organisation;
    private final CalendarDrafts drafts;
    private final CalendarNotices notices;
    private final NoticeRuns runs;
    private final CalendarDraftHours hours;
    private final TimeRules rules;
    private final Clock clock;
    private final ZoneId zone;

    AnnouncedClosures(
            Province province,
            Organisation organisation,
            CalendarDrafts drafts,
            CalendarNotices notices,
            NoticeRuns runs,
            CalendarDraftHours hours,
            TimeRules rules,
            Clock clock,
            ZoneId zone) {
        this.province = province;
        this.organisation = organisation;
        this.drafts = drafts;
        this.notices = notices;
        this.runs = runs;
        this.hours = hours;
        this.rules = rules;
        this.clock = clock;
        this.zone = zone;
    }

    /** The pages of them, for an administrator. */
    List<Place> places() {
        List<Actor> administrators =
                province.officials(Role.ADMINISTRATOR, organisation.province().id());
        CalendarDraft closed = closing(province.commune(200), administrators.get(1));
        Map<DayOfWeek, List<WorkingSession>> week = new EnumMap<>(hours.week(closed));
        week.put(DayOfWeek.FRIDAY, List.of(WorkingSession.of("07:00", "11:30"), WorkingSession.of("13:30", "16:30")));
        week.put(DayOfWeek.SATURDAY, List.of(WorkingSession.of("07:30", "11:30")));
        CalendarDraft draft = hours.state(closed.id(), week, administrators.get(1), closed.revision());
        CalendarDraft second = closing(province.commune(201), administrators.get(1));
        CalendarNotice proposed = notices.propose(second.id(), second.revision(), administrators.get(1));
        CalendarDraft third = closing(province.commune(202), administrators.get(1));
        CalendarNotice applied = notices.propose(third.id(), third.revision(), administrators.get(1));
        notices.apply(applied.id(), administrators.get(0));
        runs.work();
        String page = "/quan-tri/lich/du-thao/" + draft.id();
        String notice = "/quan-tri/lich/thong-bao/";
        return List.of(
                new Place("calendar-drafts", "/quan-tri/lich/du-thao?scope=VN", ADMINISTRATOR),
                new Place("calendar-draft", page, ADMINISTRATOR),
                new Place("calendar-draft-hours", page + "/gio-lam-viec", ADMINISTRATOR),
                new Place("calendar-draft-close", page + "/sua/dong-cua", ADMINISTRATOR),
                new Place("calendar-draft-add", page + "/sua/ngay", ADMINISTRATOR),
                new Place("calendar-draft-import", page + "/nhap", ADMINISTRATOR),
                new Place("calendar-preview", page + "/xem-truoc", ADMINISTRATOR),
                new Place("calendar-notices", "/quan-tri/lich/thong-bao", ADMINISTRATOR),
                new Place("calendar-notice-proposed", notice + proposed.id(), ADMINISTRATOR),
                new Place("calendar-notice", notice + applied.id(), ADMINISTRATOR),
                new Place("time-rule-end", rule(administrators.get(0)), ADMINISTRATOR),
                new Place("calendar-notice-inspector", notice + applied.id(), "kiemsoat"),
                new Place("calendar-proof", notice + applied.id() + "/danh-sach", ADMINISTRATOR));
    }

    /** The page that ends a rule of a commune. */
    private String rule(Actor administrator) {
        TimeRuleSetting rule = rules.record(
                CalendarScope.of(province.commune(203).id()),
                new TimeRuleChange(DueAt.CLOSING, LocalTime.of(14, 30), FirstDay.COUNTED, false, PauseMode.EXCLUDE, 3),
                "12/2026/QĐ-UBND về cách tính thời hạn tại Bộ phận Một cửa",
                LocalDate.ofInstant(clock.instant(), zone),
                null,
                administrator);
        return "/quan-tri/cach-tinh/" + rule.id() + "/cham-dut";
    }

    /** On the day a dossier there was promised for. */
    private CalendarDraft closing(Office office, Actor administrator) {
        Outcome dossier = province.receive(Province.MARITAL_STATUS, office.id());
        LocalDate day = LocalDate.ofInstant(Province.present(dossier.dueAt()), zone);
        CalendarScope scope = CalendarScope.of(office.id());
        CalendarDraft draft = drafts.open(
                scope,
                new CalendarNoticeText("12/TB-UBND", "Đóng cửa vì lũ lụt", "Cổng thông tin tỉnh"),
                administrator);
        return drafts.close(draft.id(), day, null, day, "Ngập lụt", "", administrator, draft.revision());
    }
}
