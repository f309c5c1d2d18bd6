package vn.motcua.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How dates, money, numbers and personal numbers are written for people, in the reader's language and the province's time
 * zone. Templates use it as <code>${#format.date(page.due())}</code>. Null in, empty text out.
 *
 * <p>Bound to no language it follows the current request; {@link #in(Locale)} fixes one, for documents and messages.
 */
public final class Formats {

    /** A day of work, in minutes, where the caller knows of no calendar: eight hours. */
    public static final int EIGHT_HOURS = 480;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String DOTS = "\u2022\u2022\u2022";

    private final MessageSource words;
    private final ZoneId zone;
    private final @Nullable Locale fixed;

    /** Follows the language of the current request. */
    public Formats(MessageSource words, ZoneId zone) {
        this(words, zone, null);
    }

    private Formats(MessageSource words, ZoneId zone, @Nullable Locale fixed) {
        this.words = words;
        this.zone = zone;
        this.fixed = fixed;
    }

    /** The same, always in this language. */
    public Formats in(Locale locale) {
        return new Formats(words, zone, locale);
    }

    /** {@code 24/11/2026}, of the day in the province's zone. */
    public String date(@Nullable Instant moment) {
        return moment == null ? "" : DATE.format(moment.atZone(zone));
    }

    /** {@code 24/11/2026}. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    /** {@code 16:30}. */
    public String time(@Nullable Instant moment) {
        return moment == null ? "" : TIME.format(moment.atZone(zone));
    }

    /** {@code 16:30 24/11/2026}. */
    public String dateTime(@Nullable Instant moment) {
        return moment == null ? "" : time(moment) + " " + date(moment);
    }

    /** A moment that is promised, weekday spelled out: {@code thứ Ba, 24/11/2026 16:30}, {@code Tuesday 24/11/2026 16:30}. */
    public String promise(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        return longDate(moment.atZone(zone).toLocalDate()) + " " + time(moment);
    }

    /** A day with its weekday spelled out: {@code thứ Ba, 24/11/2026}. */
    public String longDate(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        String separator = vietnamese() ? ", " : " ";
        return weekday(day) + separator + DATE.format(day);
    }

    /** {@code thứ Ba}, {@code Chủ Nhật}, {@code Tuesday}. */
    public String weekday(LocalDate day) {
        return word("common.weekday." + day.getDayOfWeek().getValue());
    }

    /** The moment as machines read it, for the {@code datetime} of a {@code time} element. */
    public String machine(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(moment, zone));
    }

    /** Dong: {@code 1.250.000 đ}, in English {@code 1,250,000 đ}. */
    public String money(@Nullable Long dong) {
        return dong == null ? "" : number(dong) + " đ";
    }

    /** A whole number with its thousands apart: {@code 51.204}, in English {@code 51,204}. */
    public String number(long value) {
        return new DecimalFormat("#,##0", symbols()).format(value);
    }

    /**
     * A share in per cent with one decimal: {@code 99,2 %}. Never rounded to all while one is missing, nor to none while
     * there is one; {@code –} of nothing.
     *
     * @param part how many of them, not negative
     * @param whole how many there are
     */
    public String percent(long part, long whole) {
        if (whole <= 0) {
            return "–";
        }
        BigDecimal rounded = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        if (part < whole && rounded.compareTo(BigDecimal.valueOf(100)) >= 0) {
            rounded = new BigDecimal("99.9");
        } else if (part > 0 && rounded.signum() == 0) {
            rounded = new BigDecimal("0.1");
        }
        return new DecimalFormat("#,##0.0", symbols()).format(rounded) + " %";
    }

    /** A twelve digit citizen number in groups of four, {@code 0242 9000 1234}; any other text as it is. */
    public String citizenId(@Nullable String id) {
        if (id == null) {
            return "";
        }
        return digits(id, 12) ? id.substring(0, 4) + " " + id.substring(4, 8) + " " + id.substring(8) : id;
    }

    /** A personal number of which only the last three characters are shown: {@code ••• ••• 234}. */
    public String maskedId(@Nullable String id) {
        return id == null || id.isEmpty() ? "" : DOTS + " " + DOTS + " " + lastThree(id);
    }

    /** A telephone number as it is read out: {@code 0912 345 245}; any other text as it is. */
    public String phone(@Nullable String phone) {
        if (phone == null) {
            return "";
        }
        return digits(phone, 10)
                ? phone.substring(0, 4) + " " + phone.substring(4, 7) + " " + phone.substring(7)
                : phone;
    }

    /** A telephone number of which only the last three digits are shown: {@code •••• ••• 245}. */
    public String maskedPhone(@Nullable String phone) {
        return phone == null || phone.isEmpty() ? "" : "\u2022" + DOTS + " " + DOTS + " " + lastThree(phone);
    }

    /** {@code 2 ngày 3 giờ}, with a working day of {@link #EIGHT_HOURS}. */
    public String workingTime(long minutes) {
        return workingTime(minutes, EIGHT_HOURS);
    }

    /**
     * Working time as people say it: {@code 2 ngày 3 giờ}, {@code 45 phút}; minutes are left out beside days. The sign is
     * left to the words around it.
     *
     * @param minutes working minutes; of a negative number the amount
     * @param minutesPerDay how many of them make a working day, more than 0
     */
    public String workingTime(long minutes, int minutesPerDay) {
        long amount = Math.abs(minutes);
        return workingDays(amount / minutesPerDay, amount % minutesPerDay);
    }

    /**
     * The same of working days that were counted, however long each is, and the minutes beyond them.
     *
     * @param minutes not negative; may be more than an hour
     */
    public String workingDays(long days, long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        List<String> parts = new ArrayList<>();
        if (days > 0) {
            parts.add(count("common.duration.days", days));
        }
        if (hours > 0) {
            parts.add(count("common.duration.hours", hours));
        }
        if (days == 0 && rest > 0 || parts.isEmpty()) {
            parts.add(count("common.duration.minutes", rest));
        }
        return String.join(" ", parts);
    }

    private String count(String key, long amount) {
        return words.getMessage(key, new Object[] {amount}, locale());
    }

    private String word(String key) {
        return words.getMessage(key, null, locale());
    }

    private Locale locale() {
        return fixed != null ? fixed : LocaleContextHolder.getLocale();
    }

    private boolean vietnamese() {
        return !"en".equals(locale().getLanguage());
    }

    private DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(vietnamese() ? '.' : ',');
        symbols.setDecimalSeparator(vietnamese() ? ',' : '.');
        return symbols;
    }

    private static String lastThree(String text) {
        return text.length() <= 3 ? DOTS : text.substring(text.length() - 3);
    }

    private static boolean digits(String text, int length) {
        return text.length() == length && text.chars().allMatch(each -> each >= '0' && each <= '9');
    }
}
