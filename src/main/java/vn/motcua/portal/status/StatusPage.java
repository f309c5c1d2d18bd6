package vn.motcua.portal.status;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.duedate.DateExplanation;
import vn.motcua.portal.Place;
import vn.motcua.tracking.StatusView;

/**
 * Where a dossier is, in the reader's words.
 *
 * @param status what the dossier's module tells a citizen
 * @param headline the answer in a sentence
 * @param tone {@code good}, {@code late}, {@code waiting} or {@code ended}
 * @param procedure the procedure's name
 * @param promise which date, if any, the page names
 * @param where the desk to ask and to collect at
 * @param answerBy until which day papers are awaited; null when no day was set
 * @param why why the date, day by day; null when that cannot be told
 */
public record StatusPage(
        StatusView status,
        String headline,
        String tone,
        String procedure,
        Promise promise,
        Place where,
        @Nullable LocalDate answerBy,
        @Nullable DateExplanation why) {

    /** What the page says of dates. */
    enum Promise {
        /** Nothing is due any more. */
        NONE,
        /** No limit is laid down. */
        UNKNOWN,
        /** The clock stands; the date comes when it goes on. */
        STOPPED,
        /** The result is promised by a date. */
        DATE,
        /** The result waits to be collected. */
        COLLECT
    }
}
