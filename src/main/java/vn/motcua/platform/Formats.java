package vn.motcua.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Formats dates, money, numbers and personal numbers for people, in the reader's language and the province's time zone.
 * Templates use it as <code>${#format.date(page.due())}</code>. Null gives an empty text.
 *
 * <p>The language is that of the current request; {@link #in(Locale)} fixes another, for documents and messages.
 */
public final class Formats {

    /** Minutes of a working day where the caller has no calendar: eight hours. */
    public static final int EIGHT_HOURS = 480;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String DOTS = "\u2022\u2022\u2022";

    private final MessageSource words;
    private final ZoneId zone;
    private final @Nullable Locale fixed;

    /** Creates formats in the language of the current request. */
    public Formats(MessageSource words, ZoneId zone) {
        this(words, zone, null);
    }

    private Formats(MessageSource words, ZoneId zone, @Nullable Locale fixed) {
        this.words = words;
        this.zone = zone;
        this.fixed = fixed;
    }

    /** A copy that always uses the given language. */
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

    /** A moment as another system gave it, on its own clock: {@code 16:30 24/11/2026}, with the offset where it is not ours. */
    public String given(@Nullable OffsetDateTime moment) {
        if (moment == null) {
            return "";
        }
        boolean ours = zone.getRules().getOffset(moment.toInstant()).equals(moment.getOffset());
        return TIME.format(moment) + " " + DATE.format(moment) + (ours ? "" : " (" + moment.getOffset() + ")");
    }

    /** A promised moment with its weekday: {@code thứ Ba, 24/11/2026 16:30}, {@code Tuesday 24/11/2026 16:30}. */
    public String promise(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        return longDate(moment.atZone(zone).toLocalDate()) + " " + time(moment);
    }

    /** A day with its weekday: {@code thứ Ba, 24/11/2026}. */
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

    /** The moment in ISO form, for the attribute {@code datetime} of a {@code time} element. */
    public String machine(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(moment, zone));
    }

    /** Dong: {@code 1.250.000 đ}, in English {@code 1,250,000 đ}. */
    public String money(@Nullable Long dong) {
        return dong == null ? "" : number(dong) + " đ";
    }

    /** A whole number with separated thousands: {@code 51.204}, in English {@code 51,204}. */
    public String number(long value) {
        return new DecimalFormat("#,##0", symbols()).format(value);
    }

    /**
     * A share in per cent with one decimal: {@code 99,2 %}. Never rounded up to 100 while one is missing, nor down to 0
     * while there is one; {@code –} when the whole is 0.
     *
     * @param part number of the part, not negative
     * @param whole number of the whole
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

    /** A personal number with all but the last three characters masked: {@code ••• ••• 234}. */
    public String maskedId(@Nullable String id) {
        return id == null || id.isEmpty() ? "" : DOTS + " " + DOTS + " " + lastThree(id);
    }

    /** A telephone number in groups as it is read out: {@code 0912 345 245}; any other text as it is. */
    public String phone(@Nullable String phone) {
        if (phone == null) {
            return "";
        }
        return digits(phone, 10)
                ? phone.substring(0, 4) + " " + phone.substring(4, 7) + " " + phone.substring(7)
                : phone;
    }

    /** A telephone number with all but the last three digits masked: {@code •••• ••• 245}. */
    public String maskedPhone(@Nullable String phone) {
        return phone == null || phone.isEmpty() ? "" : "\u2022" + DOTS + " " + DOTS + " " + lastThree(phone);
    }

    /** {@code 2 ngày 3 giờ}, with a working day of {@link #EIGHT_HOURS}. */
    public String workingTime(long minutes) {
        return workingTime(minutes, EIGHT_HOURS);
    }

    /**
     * Working time in words: {@code 2 ngày 3 giờ}, {@code 45 phút}; minutes are left out beside days. The sign is left
     * out.
     *
     * @param minutes number of working minutes; the absolute value is used
     * @param minutesPerDay number of minutes of a working day, more than 0
     */
    public String workingTime(long minutes, int minutesPerDay) {
        long amount = Math.abs(minutes);
        return workingDays(amount / minutesPerDay, amount % minutesPerDay);
    }

    /**
     * Working time in words, of counted working days, whatever their lengths, and minutes beyond them.
     *
     * @param minutes not negative; may be more than an hour
     */
    public String workingDays(long days, long minutes) {
        long hours = minutes / 60;
        long rest = minutes % 60;
        List<String> parts = new ArrayList<>();
        if (days > 0) {
            parts.add(word("common.duration.days", days));
        }
        if (hours > 0) {
            parts.add(word("common.duration.hours", hours));
        }
        if (days == 0 && rest > 0 || parts.isEmpty()) {
            parts.add(word("common.duration.minutes", rest));
        }
        return String.join(" ", parts);
    }

    /** A sentence of the message bundles with its arguments in it; a key that the bundles lack is an error. */
    public String word(String key, Object... arguments) {
        return words.getMessage(key, Arrays.copyOf(arguments, arguments.length), locale());
    }

    /** A choice for each constant, in the order given; its words have the message key {@code prefix} and its name. */
    public List<Option> options(String prefix, Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(each -> Option.of(each.name(), word(prefix + each.name())))
                .toList();
    }

    /** The language, {@code vi} or {@code en}. */
    public String language() {
        return locale().getLanguage();
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
