package vn.motcua.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.TestDatabase;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.dossier.value.Reception;
import vn.motcua.duedate.notice.CalendarNotice;
import vn.motcua.duedate.notice.CalendarNoticeLists;
import vn.motcua.duedate.notice.CalendarNotices;
import vn.motcua.duedate.notice.NoticeMove;
import vn.motcua.duedate.notice.NoticeRuns;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.DossierId;

/** A commune that a notice closes for a day, two administrators, and what stands in the database before and after. */
@TestComponent
public class NoticeGround {

    /** In the middle of the limit of what {@link Lives#MONDAY} brings. */
    public static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    private static final AtomicInteger COMMUNE = new AtomicInteger(160);

    private final Province province;
    private final Organisation organisation;
    private final CalendarDrafts drafts;
    private final CalendarNotices notices;
    private final CalendarNoticeLists lists;
    private final NoticeRuns runs;
    private final DossierBatches batches;
    private final JdbcClient jdbc;
    private final TestDatabase database;
    private volatile @Nullable Consumer<DossierChanged> listener;

    NoticeGround(
            Province province,
            Organisation organisation,
            CalendarDrafts drafts,
            CalendarNotices notices,
            CalendarNoticeLists lists,
            NoticeRuns runs,
            DossierBatches batches,
            JdbcClient jdbc,
            TestDatabase database,
            ConfigurableApplicationContext application) {
        this.province = province;
        this.organisation = organisation;
        this.drafts = drafts;
        this.notices = notices;
        this.lists = lists;
        this.runs = runs;
        this.batches = batches;
        this.jdbc = jdbc;
        this.database = database;
        application.addApplicationListener(
                event -> { // not by an annotation, which would make this for every test with a dossier
                    if (event instanceof PayloadApplicationEvent<?> told
                            && told.getPayload() instanceof DossierChanged change) {
                        changed(change);
                    }
                });
    }

    /** A commune no other test uses. */
    public Office commune() {
        return province.commune(COMMUNE.getAndIncrement());
    }

    public Actor proposer() {
        return administrators().get(0);
    }

    public Actor second() {
        return administrators().get(1);
    }

    private List<Actor> administrators() {
        return province.officials(Role.ADMINISTRATOR, organisation.province().id());
    }

    public ProcedureCase threeDays() {
        return province.procedure(Province.MARITAL_STATUS).ordinaryCase();
    }

    public Reception reception(Office office) {
        return province.reception(threeDays(), office.id(), Channel.ONLINE);
    }

    public Lives lives(DossierBatch batch) {
        return new Lives(batch, province.everyone(), province.commune(1).id());
    }

    /** So many dossiers of a Monday, just accepted. */
    public List<UUID> accepted(Office office, int count) {
        DossierBatch batch = batches.open();
        Lives lives = lives(batch);
        List<UUID> ids = new ArrayList<>();
        for (int no = 0; no < count; no++) {
            ids.add(lives.accepted(reception(office)).id().value());
        }
        batch.write();
        return ids;
    }

    /** The draft of a notice that closes the office on that day. */
    public CalendarDraft closing(Office office, LocalDate day) {
        CalendarDraft draft = drafts.open(
                CalendarScope.of(office.id()),
                new CalendarNoticeText("TB-" + office.code(), "Đóng cửa trụ sở", ""),
                proposer());
        return drafts.close(draft.id(), day, null, day, "Ngập lụt", "", proposer(), draft.revision());
    }

    /** Proposed by one, applied by another; the run has not begun. */
    public CalendarNotice applied(CalendarDraft draft) {
        CalendarNotice proposed = notices.propose(draft.id(), draft.revision(), proposer());
        return notices.apply(proposed.id(), second());
    }

    /** Applied, and carried out to the end. */
    public CalendarNotice done(CalendarDraft draft) {
        CalendarNotice notice = applied(draft);
        runs.work();
        return notices.find(notice.id(), second());
    }

    /** Undone, and carried out to the end. */
    public CalendarNotice undone(CalendarNotice notice) {
        notices.undo(notice.id(), "Sai thông báo", second());
        runs.work();
        return notices.find(notice.id(), second());
    }

    /** Every date of these dossiers and of their steps, as text. */
    public List<String> dates(OfficeId office) {
        return jdbc.sql("""
                        select d.id || ' ' || concat_ws(' ', d.original_due_at, d.due_at, d.unextended_due_at, d.due_on,
                            d.judged_due_on, d.due_provisional, d.calendar_version,
                            (select string_agg(s.no || '=' || coalesce(s.due_at::text, '-'), ',' order by s.no)
                             from dossier_step_fact s where s.dossier_id = d.id))
                        from dossier_fact d where d.receiving_office_id = :office order by d.id""").param("office", office.value()).query(String.class).list();
    }

    public Instant due(UUID dossier) {
        return moment("select due_at from dossier_fact where id = ?", dossier);
    }

    public Instant moment(String question, Object value) {
        return jdbc.sql(question)
                .param(value)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The one row of a list. */
    public NoticeMove only(CalendarNotice notice, CalendarNotices.Direction direction) {
        List<NoticeMove> rows =
                lists.done(notice.id(), direction, null, second(), null, 10).rows();
        if (rows.size() != 1) {
            throw new AssertionError("not one row: " + rows);
        }
        return rows.get(0);
    }

    /** How often the citizen was told that the date moved. */
    public long told(DossierId dossier) {
        return count(
                "select count(*) from outbox_message where dossier_id = ? and kind = 'DATE_MOVED'", dossier.value());
    }

    public List<String> words(String question, Object value) {
        return jdbc.sql(question).param(value).query(String.class).list();
    }

    public long count(String question, Object... values) {
        return jdbc.sql(question).params(values).query(Long.class).single();
    }

    /** Something the owner of the database may do. */
    public void asOwner(String sql) {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Has something done in the transaction of the next batch that changes a dossier. */
    public void onNextChange(Runnable work) {
        listener = change -> {
            listener = null;
            work.run();
        };
    }

    private void changed(DossierChanged change) {
        Consumer<DossierChanged> waiting = listener;
        if (waiting != null && change.event().equals("calendar-notice")) {
            waiting.accept(change);
        }
    }
}
