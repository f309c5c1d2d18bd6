package vn.motcua.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import vn.motcua.organisation.Level;
import vn.motcua.platform.Formats;
import vn.motcua.worktime.TimeLimit;

/**
 * Formats time limits, fees and other terms of the catalogue in the reader's language. An unknown value is named as
 * unknown: a missing limit is never shown as zero, and a case without fee rows is never shown as free.
 */
@Service
public class CatalogueWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Formats formats;

    CatalogueWords(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.formats = new Formats(messages, zone);
    }

    /** {@code 3 ngày làm việc}, {@code trong ngày (nhận sau 15:00: ngày làm việc tiếp theo)}, {@code chưa rõ thời hạn}. */
    public String limit(TimeLimit limit, Locale locale) {
        Integer amount = limit.amount();
        String key = "catalogue.limit."
                + limit.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (amount != null) {
            return word(key, locale, amount);
        }
        return limit.cutOff() == null ? word(key, locale) : word(key, locale, TIME.format(limit.cutOff()));
    }

    /** The limits of all cases, joined when they differ; otherwise the common limit. */
    public String limits(ProcedureVersion version, Locale locale) {
        return version.cases().stream()
                .map(each -> limit(each.limit(), locale))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** {@code 8.000 đ/bản}, {@code miễn phí}, {@code theo quy định của HĐND tỉnh}; with its condition in brackets. */
    public String fee(ProcedureFee fee, Locale locale) {
        Long amount = fee.amount();
        String per = fee.per();
        String said = amount == null
                ? word("catalogue.fee.council", locale)
                : amount == 0
                        ? word("catalogue.fee.free", locale)
                        : formats.in(locale).money(amount);
        if (per != null && amount != null && amount > 0) {
            said += "/" + per;
        }
        String condition = fee.condition();
        return condition == null ? said : said + " (" + condition + ")";
    }

    /** The fees of a case on a day, one line each; one line that says "unknown" when there are none. */
    public List<String> fees(ProcedureCase procedureCase, LocalDate day, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (ProcedureFee fee : procedureCase.feesOn(day)) {
            lines.add(fee(fee, locale));
        }
        return lines.isEmpty() ? List.of(word("catalogue.fee.unknown", locale)) : lines;
    }

    /** The procedure's name; in Vietnamese where there is no translation. */
    public String name(ProcedureVersion version, Locale locale) {
        return chosen(version.name(), version.nameEn(), locale);
    }

    /** The case's name. */
    public String name(ProcedureCase procedureCase, Locale locale) {
        return chosen(procedureCase.name(), procedureCase.nameEn(), locale);
    }

    /** The component's name; in Vietnamese where there is no translation. */
    public String name(ComponentRequirement component, Locale locale) {
        return chosen(component.name(), component.nameEn(), locale);
    }

    /** The step's name. */
    public String name(RouteStep step, Locale locale) {
        return chosen(step.name(), step.nameEn(), locale);
    }

    /** The route's name. */
    public String name(Route route, Locale locale) {
        return chosen(route.name(), route.nameEn(), locale);
    }

    /** {@code trực tiếp, trực tuyến}. */
    public String channels(Collection<Channel> channels, Locale locale) {
        return channels.stream()
                .sorted()
                .map(each -> word("catalogue.channel." + each.name().toLowerCase(Locale.ROOT), locale))
                .collect(Collectors.joining(", "));
    }

    /** {@code cấp xã, cấp huyện}. */
    public String levels(Collection<Level> levels, Locale locale) {
        return levels.stream()
                .sorted()
                .map(each -> word("catalogue.level." + each.name().toLowerCase(Locale.ROOT), locale))
                .collect(Collectors.joining(", "));
    }

    /** {@code phí} or {@code lệ phí}. */
    public String kind(FeeKind kind, Locale locale) {
        return word("catalogue.fee.kind." + kind.name().toLowerCase(Locale.ROOT), locale);
    }

    /** Whether a person has compared the procedure with its legal sources, in words. */
    public String checked(ProcedureVersion version, Locale locale) {
        return word(version.checked() ? "catalogue.checked" : "catalogue.unchecked", locale);
    }

    private static String chosen(String vietnamese, @Nullable String english, Locale locale) {
        return english != null && locale.getLanguage().equals("en") ? english : vietnamese;
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
