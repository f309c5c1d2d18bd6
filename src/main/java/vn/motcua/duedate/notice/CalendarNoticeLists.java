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
 * Lists of the effects of calendar notices on dossiers, and their proof, for actors who may {@linkplain
 * CalendarNotices#find read} the notice; others get a {@link RefusedException} FORBIDDEN. The lists have codes and
 * dates, no personal data.
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
     * Result of checking that a list is unchanged since it was completed.
     *
     * @param digest SHA-256 of the present file, hexadecimal
     * @param unchanged whether it equals the digest stored with the notice; false while the run is not complete
     * @param brokenEvents number of rows whose event with that hash is not in the dossier's history
     */
    public record Proof(String digest, boolean unchanged, long brokenEvents) {}

    /** Whether the actor may read the whole list of a notice, which is the input of its digest. */
    public boolean readsAll(CalendarNotice notice, Actor actor) {
        return drafts.mayEdit(notice.scope(), actor) || actor.visible().isAll();
    }

    /**
     * The effects of a notice, in order of dossier id; an actor who may not {@linkplain #readsAll read all} gets those
     * on dossiers received at offices the actor sees.
     *
     * @param outcome only effects with this outcome; null for all
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
     * Writes the whole list as a CSV file. Once the list is complete, its SHA-256 is the digest stored with the notice.
     *
     * @throws RefusedException FORBIDDEN also when the actor may not {@linkplain #readsAll read all}
     */
    public void write(CalendarNoticeId id, CalendarNotices.Direction direction, Actor actor, OutputStream out) {
        requireReadsAll(id, actor);
        lists.write(id, direction, out);
    }

    /**
     * Throws a {@link RefusedException} FORBIDDEN when the actor may not {@linkplain #readsAll read all} of the list.
     */
    public void requireReadsAll(CalendarNoticeId id, Actor actor) {
        if (!readsAll(notices.find(id, actor), actor)) {
            throw RefusedException.forbidden("dossier.refusal.notice-part");
        }
    }

    /** Proves the list: computes its present digest, and looks every row's event up in the dossier's history. */
    public Proof prove(CalendarNoticeId id, CalendarNotices.Direction direction, Actor actor) {
        CalendarNotice notice = notices.find(id, actor);
        String digest = HexFormat.of().formatHex(lists.digest(id, direction));
        String kept = direction == CalendarNotices.Direction.APPLIED ? notice.digest() : notice.undoneDigest();
        return new Proof(digest, digest.equals(kept), query.broken(id, direction));
    }
}
