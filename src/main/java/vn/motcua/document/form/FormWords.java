package vn.motcua.document.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import vn.motcua.vocabulary.DossierCode;
import vn.motcua.worktime.TimeLimit;

/**
 * Words of forms. They are Vietnamese whatever the reader's language, because the forms are; templates ask for {@code
 * words.text('document.form-01.title')} and not for the words of the request.
 */
public final class FormWords {

    /** The language of the forms. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final MessageSource messages;
    private final ZoneId zone;

    public FormWords(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** The Vietnamese word of a key. */
    public String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }

    /** The Vietnamese sentence of a key, with values. */
    public String text(String key, Object... values) {
        return messages.getMessage(key, values, VIETNAMESE);
    }

    /** The English word of a key, to stand below the Vietnamese. */
    public String english(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }

    /** The text in capitals, as agencies are named in the head of a form. */
    public static String capitals(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /** {@code 09 giờ 14 phút, ngày 23/11/2026}. */
    public String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return text("document.moment", twoDigits(local.getHour()), twoDigits(local.getMinute()), DATE.format(local));
    }

    /** {@code 16 giờ 30 phút, thứ Ba ngày 24/11/2026}: a promised moment has its weekday. */
    public String promise(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return text(
                "document.promise",
                twoDigits(local.getHour()),
                twoDigits(local.getMinute()),
                text("common.weekday." + local.getDayOfWeek().getValue()),
                DATE.format(local));
    }

    /**
     * The date of a paper, {@code Bắc Giang, ngày 05 tháng 01 năm 2027}. Days below ten and the months January and
     * February have a leading zero, other months have none (Decree 30/2020/NĐ-CP, annex I).
     */
    public String placeAndDate(String place, Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        int month = day.getMonthValue();
        return text(
                "document.place-and-date",
                place,
                twoDigits(day.getDayOfMonth()),
                month <= 2 ? twoDigits(month) : Integer.toString(month),
                Integer.toString(day.getYear()));
    }

    /** {@code Mẫu số 02 – Thông tư 03/2025/TT-VPCP}; empty for a form that is not in the set. */
    public String formNumber(Form form, FormSet set) {
        String number = form.number(set);
        return number == null ? "" : text("document.form-number", number, set.circular());
    }

    /** {@code 24/11/2026}. */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** {@code 24/11/2026}, of the moment's day in the province's zone. */
    public String date(Instant moment) {
        return DATE.format(moment.atZone(zone));
    }

    /** {@code ngày 24 tháng 11 năm 2026}. */
    String longDate(Instant moment) {
        return placeAndDate("", moment).replaceFirst("^, ", "");
    }

    /** A time limit in words; for null the words "not known". */
    public String limit(@Nullable TimeLimit limit) {
        if (limit == null) {
            return text("document.limit.unknown");
        }
        LocalTime cutOff = limit.cutOff();
        if (cutOff != null) {
            return text("document.limit.same-day", TIME.format(cutOff));
        }
        Integer amount = limit.amount();
        return text("worktime.unit." + limit.unit(), amount == null ? "" : amount.toString());
    }

    /** The day of a moment in the province's zone. */
    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    public static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** Whether a paper is about a trial, by what its title names; false for null. */
    public boolean ofTrial(@Nullable String about) {
        return DossierCode.isTrial(about);
    }
}
