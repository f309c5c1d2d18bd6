package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.YearState;

/**
 * The stored form of a {@link CalendarVersion}, and of the {@link CalendarDraft} before it: drafted, proposed (frozen),
 * published. The database also refuses every change of a published version, and of the parts of a proposed one.
 */
@Entity
@Table(name = "calendar_version")
class CalendarVersionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String label;

    @Enumerated(EnumType.STRING)
    private CalendarScope.Kind scope;

    private @Nullable Integer officeId;
    private int no;
    private @Nullable Instant publishedAt;
    private String source;
    private String noticeNumber = "";
    private String noticeTitle = "";
    private @Nullable Integer basedOnId;

    @Version
    private int revision;

    private @Nullable Instant frozenAt;
    private String openedBy = "";
    private @Nullable Instant openedAt;

    @ElementCollection
    @CollectionTable(name = "calendar_year", joinColumns = @JoinColumn(name = "version_id"))
    @MapKeyColumn(name = "year")
    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    @Fetch(FetchMode.SUBSELECT)
    private Map<Integer, YearState> years = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "calendar_day", joinColumns = @JoinColumn(name = "version_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Map<Day, DayText> days = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "calendar_session", joinColumns = @JoinColumn(name = "version_id"))
    @Column(name = "closes")
    @Fetch(FetchMode.SUBSELECT)
    private Map<Opening, LocalTime> sessions = new HashMap<>();

    /** Key of an entry: a date has at most one entry of each kind. */
    @Embeddable
    record Day(LocalDate day, @Enumerated(EnumType.STRING) DayKind kind) {}

    /** Texts of an entry, and the local time of a closure. */
    @Embeddable
    record DayText(String name, String notice, @Nullable LocalTime closesFrom) {}

    /**
     * Key of a session of the week: its opening time.
     *
     * @param weekday day of the week, 1 for Monday
     */
    @Embeddable
    record Opening(short weekday, LocalTime opens) {}

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected CalendarVersionEntity() {}

    /** Makes an empty version without a notice, for the shipped calendar. */
    CalendarVersionEntity(CalendarScope scope, String label, int no, String source) {
        this.scope = scope.kind();
        this.officeId = scope.office() == null ? null : scope.office().value();
        this.label = label;
        this.no = no;
        this.source = source;
    }

    /** Makes the empty draft of a scope's next version. */
    CalendarVersionEntity(
            CalendarScope scope,
            String label,
            int no,
            CalendarNoticeText notice,
            @Nullable CalendarVersionId basedOn,
            String by,
            Instant at) {
        this(scope, label, no, notice.source());
        this.noticeNumber = notice.number();
        this.noticeTitle = notice.title();
        this.basedOnId = basedOn == null ? null : basedOn.value();
        this.openedBy = by;
        this.openedAt = at;
    }

    /** Copies all content of another version. */
    void copy(CalendarVersionEntity other) {
        requireDraft();
        years.putAll(other.years);
        days.putAll(other.days);
        sessions.putAll(other.sessions);
    }

    void add(List<CalendarEntry> entries) {
        requireDraft();
        entries.forEach(entry -> days.put(
                new Day(entry.date(), entry.kind()), new DayText(entry.name(), entry.source(), entry.closedFrom())));
    }

    void remove(LocalDate day, DayKind kind) {
        requireDraft();
        days.remove(new Day(day, kind));
    }

    /** Replaces the entries of a year. */
    void replace(int year, List<CalendarEntry> entries) {
        requireDraft();
        days.keySet().removeIf(each -> each.day().getYear() == year);
        add(entries);
    }

    /** Sets the state of a year. */
    void say(int year, YearState state) {
        requireDraft();
        if (state == YearState.ABSENT) {
            years.remove(year);
        } else {
            years.put(year, state);
        }
    }

    /** Replaces the weekly opening hours; an empty week follows the wider scope. */
    void open(Map<DayOfWeek, List<WorkingSession>> week) {
        requireDraft();
        Map<Opening, LocalTime> wanted = new HashMap<>();
        week.forEach((day, hours) -> hours.forEach(
                session -> wanted.put(new Opening((short) day.getValue(), session.from()), session.to())));
        sessions.keySet().retainAll(wanted.keySet());
        sessions.putAll(wanted);
    }

    /** Freezes the draft: it cannot be edited while it is proposed. */
    void freeze(Instant at) {
        requireDraft();
        frozenAt = at;
    }

    /** Unfreezes the draft. */
    void thaw() {
        if (publishedAt != null) {
            throw new IllegalStateException("Calendar version " + label + " is published");
        }
        frozenAt = null;
    }

    /** Publishes it; its parts must already be saved, because the database adds none to a published version. */
    void publish(Instant at) {
        if (publishedAt != null) {
            throw new IllegalStateException("Calendar version " + label + " is published");
        }
        publishedAt = at;
    }

    private void requireDraft() {
        if (publishedAt != null || frozenAt != null) {
            throw new IllegalStateException("Calendar version " + label + " is published or proposed");
        }
    }

    /**
     * Returns the id.
     *
     * @throws IllegalStateException before it is saved
     */
    CalendarVersionId id() {
        if (id == null) {
            throw new IllegalStateException("Calendar version " + label + " is not saved");
        }
        return new CalendarVersionId(id);
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    CalendarScope scope() {
        return new CalendarScope(scope, officeId == null ? null : new OfficeId(officeId));
    }

    /** The version on which it was based when it was opened; null for the scope's first version. */
    @Nullable
    CalendarVersionId basedOn() {
        return basedOnId == null ? null : new CalendarVersionId(basedOnId);
    }

    /**
     * The draft in its present state.
     *
     * @param newest newest published version of the scope; null when there is none
     */
    CalendarDraft draft(@Nullable CalendarVersionId newest) {
        CalendarVersionId base = basedOn();
        return new CalendarDraft(
                id(),
                scope(),
                label,
                no,
                revision,
                new CalendarNoticeText(noticeNumber, noticeTitle, source),
                base,
                openedBy,
                openedAt == null ? Instant.EPOCH : openedAt,
                frozenAt != null,
                base == null ? newest != null : !base.equals(newest),
                new TreeMap<>(years),
                entries(),
                hours());
    }

    /** The version with its parts; a draft is ordered after all published versions. */
    CalendarSnapshot.Published published() {
        return new CalendarSnapshot.Published(
                new CalendarVersion(
                        id(),
                        scope(),
                        label,
                        no,
                        publishedAt == null ? Instant.MAX : publishedAt,
                        noticeNumber,
                        noticeTitle,
                        source),
                new TreeMap<>(years),
                entries(),
                hours());
    }

    private List<CalendarEntry> entries() {
        return days.entrySet().stream()
                .map(each -> new CalendarEntry(
                        each.getKey().day(),
                        each.getKey().kind(),
                        each.getValue().name(),
                        each.getValue().notice(),
                        each.getValue().closesFrom()))
                .sorted(Comparator.comparing(CalendarEntry::date)
                        .thenComparing(entry -> entry.kind().name()))
                .toList();
    }

    private Map<DayOfWeek, List<WorkingSession>> hours() {
        Map<DayOfWeek, List<WorkingSession>> week = new EnumMap<>(DayOfWeek.class);
        sessions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Opening::opens)))
                .forEach(each -> week.computeIfAbsent(DayOfWeek.of(each.getKey().weekday()), any -> new ArrayList<>())
                        .add(new WorkingSession(each.getKey().opens(), each.getValue())));
        return week;
    }
}
