package vn.motcua.duedate.notice;

import java.io.OutputStream;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/**
 * The lists of what calendar notices did to dossiers, and their proof; for who may {@linkplain CalendarNotices#find read} the
 * notice, others get a {@link RefusedException} FORBIDDEN. They hold codes and dates, no personal data.
 */
@Service
public class CalendarNoticeLists {

    private final CalendarNotices notices;
    private final CalendarDrafts drafts;
    private final NoticeList lists;
    private final NoticeQuery query;

    CalendarNoticeLists(CalendarNotices notices, CalendarDrafts drafts, NoticeList lists, NoticeQuery query) {
        this.notices = notices;
        this.drafts = drafts;
        this.lists = lists;
        this.query = query;
    }

    /**
     * Whether a list is what it was when it was completed.
     *
     * @param digest SHA-256 of the file as it is now, hexadecimal
     * @param unchanged whether that is the digest kept with the notice; false while the run is not complete
     * @param brokenEvents rows whose event is not in the dossier's history with that hash
     */
    public record Proof(String digest, boolean unchanged, long brokenEvents) {}

    /** Whether the actor reads the whole list of what a notice moved, which is what its digest is over. */
    public boolean readsAll(CalendarNotice notice, Actor actor) {
        return drafts.mayEdit(notice.scope(), actor) || actor.visible().isAll();
    }

    /**
     * What a notice did, in order of the dossiers' ids; to who does not {@linkplain #readsAll read all}, to the dossiers
     * received at offices the actor sees.
     *
     * @param outcome only this; null for all
     */
    public KeysetPage<NoticeMove> done(
            CalendarNoticeId id,
            CalendarNotices.Direction direction,
            @Nullable NoticeOutcome outcome,
            Actor actor,
            @Nullable String cursor,
            int size) {
        OfficeScope seen = readsAll(notices.find(id, actor), actor) ? OfficeScope.all() : actor.visible();
        Cursor position = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                query.page(id, direction, outcome, seen, position == null ? null : position.uuid(0), asked + 1),
                asked,
                last -> Cursor.of(last.dossier()));
    }

    /**
     * Writes the whole list as a CSV file, whose SHA-256 is the digest kept with the notice once it is complete.
     *
     * @throws RefusedException FORBIDDEN also for who does not {@linkplain #readsAll read all}
     */
    public void write(CalendarNoticeId id, CalendarNotices.Direction direction, Actor actor, OutputStream out) {
        requireReadsAll(id, actor);
        lists.write(id, direction, out);
    }

    /** Throws a {@link RefusedException} FORBIDDEN for who does not {@linkplain #readsAll read all} of it. */
    public void requireReadsAll(CalendarNoticeId id, Actor actor) {
        if (!readsAll(notices.find(id, actor), actor)) {
            throw RefusedException.forbidden("dossier.refusal.notice-part");
        }
    }

    /** Proves the list: its digest as it is now, and every row's event in the dossier's own history. */
    public Proof prove(CalendarNoticeId id, CalendarNotices.Direction direction, Actor actor) {
        CalendarNotice notice = notices.find(id, actor);
        String digest = HexFormat.of().formatHex(lists.digest(id, direction));
        String kept = direction == CalendarNotices.Direction.APPLIED ? notice.digest() : notice.undoneDigest();
        return new Proof(digest, digest.equals(kept), query.broken(id, direction));
    }
}
