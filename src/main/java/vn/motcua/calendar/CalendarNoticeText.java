package vn.motcua.calendar;

import vn.motcua.platform.RefusedException;

/**
 * The official notice from which a calendar version is drafted.
 *
 * @param number number of the notice, such as {@code 9441/TB-BNV}; named in the event of every dossier whose date it
 *     moves
 * @param title subject of the notice
 * @param source place of publication, an address or a gazette; may be empty
 */
public record CalendarNoticeText(String number, String title, String source) {

    private static final int LONGEST_NUMBER = 80;
    private static final int LONGEST_TEXT = 300;

    /** @throws RefusedException INVALID with the field when the number or title is missing, or a text is too long */
    public CalendarNoticeText {
        number = number.strip();
        title = title.strip();
        source = source.strip();
        check("number", number, LONGEST_NUMBER, true);
        check("title", title, LONGEST_TEXT, true);
        check("source", source, LONGEST_TEXT, false);
    }

    private static void check(String field, String text, int longest, boolean required) {
        if (required && text.isEmpty()) {
            throw RefusedException.invalidField(field, "catalogue.refusal.required");
        }
        if (text.length() > longest) {
            throw RefusedException.invalidField(field, "catalogue.refusal.too-long", longest);
        }
    }
}
