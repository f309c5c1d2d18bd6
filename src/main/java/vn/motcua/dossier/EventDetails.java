package vn.motcua.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.platform.Formats;

/** Puts an event into words: what was done, and what the action said of itself. One table for pages and papers. */
@Component
public class EventDetails {

    private static final String HANDED_IN = "hand-in";

    private final MessageSource words;
    private final Formats format;

    EventDetails(MessageSource words, Formats format) {
        this.words = words;
        this.format = format;
    }

    /** What was done. */
    public String title(EventView event, Locale locale) {
        boolean first = event.version() == 1 && event.kind().equals("submit");
        return word("dossier.event." + (first ? HANDED_IN : event.kind()), locale);
    }

    /** What the action said of itself, each {@code label: value}, in the order of the names of details. */
    public List<String> of(EventView event, Locale locale) {
        return of(event, name -> true, locale);
    }

    /** The same, of those details that may be told. */
    public List<String> of(EventView event, Predicate<String> told, Locale locale) {
        List<String> details = new ArrayList<>();
        new TreeMap<>(event.details()).forEach((name, value) -> {
            String said = told.test(name) ? value(name, value, locale) : null;
            if (said != null) {
                details.add(word("dossier.detail." + name, locale) + ": " + said);
            }
        });
        return details;
    }

    private @Nullable String value(String name, Object value, Locale locale) {
        if (value instanceof Collection<?> fields && name.equals("corrected")) {
            return fields.stream()
                    .map(field -> word("dossier.corrected." + field, locale))
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?>) {
            return null;
        }
        String text = String.valueOf(value);
        return switch (name) {
            case "amount" -> value instanceof Number amount ? format.in(locale).money(amount.longValue()) : text;
            case "proxy", "transferred" -> word("common.yes", locale);
            case "channel" -> word("dossier.channel." + text, locale);
            case "recalled" -> word("dossier.event." + text, locale);
            case "capacity" -> word("dossier.capacity." + text, locale);
            case "outcome" -> word("dossier.outcome." + text, locale);
            case "dueAt", "dateBefore", "answerBy", "effectiveAt" -> moment(text, locale);
            default -> text;
        };
    }

    private String moment(String text, Locale locale) {
        try {
            return text.length() == 10
                    ? format.in(locale).date(LocalDate.parse(text))
                    : format.in(locale).promise(Instant.parse(text));
        } catch (DateTimeException other) {
            return text;
        }
    }

    private String word(String key, Locale locale) {
        return String.valueOf(words.getMessage(key, null, key, locale));
    }
}
