package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Formats;

/** Names calendar versions for people; the labels themselves are meant for stored dates and programs. */
@Component
public class CalendarNames {

    private static final String JOINED = " + ";

    private final Calendars calendars;
    private final Organisation organisation;
    private final MessageSource words;
    private final Formats formats;
    private final ZoneId zone;

    CalendarNames(Calendars calendars, Organisation organisation, MessageSource words, Formats formats, ZoneId zone) {
        this.calendars = calendars;
        this.organisation = organisation;
        this.words = words;
        this.formats = formats;
        this.zone = zone;
    }

    /** The scope, number and first day of each version, by label; for an unpublished version its label. */
    public Map<String, String> of(Collection<String> labels, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        labels.forEach(label -> names.computeIfAbsent(label, one -> of(one, locale)));
        return names;
    }

    /** The same for one label, of one version or of several joined; the narrowest scope comes first. */
    public String of(String label, Locale locale) {
        List<String> parts = Arrays.asList(label.split("\\+", -1));
        Collections.reverse(parts);
        return parts.stream().map(part -> part(part, locale)).collect(Collectors.joining(JOINED));
    }

    private String part(String label, Locale locale) {
        CalendarSnapshot.Published published = calendars.snapshot().published(label);
        if (published == null) {
            return label;
        }
        CalendarVersion version = published.version();
        return word(
                "catalogue.calendar.version-name",
                locale,
                scope(version.scope(), locale),
                String.valueOf(version.no()),
                formats.in(locale).date(LocalDate.ofInstant(version.publishedAt(), zone)));
    }

    private String scope(CalendarScope scope, Locale locale) {
        OfficeId office = scope.office();
        return office == null
                ? word("catalogue.calendar.scope." + scope.kind(), locale)
                : organisation.office(office).nameIn(locale.getLanguage());
    }

    private String word(String key, Locale locale, Object... values) {
        return Objects.requireNonNull(words.getMessage(key, values, locale), key);
    }
}
