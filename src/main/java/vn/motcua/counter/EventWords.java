package vn.motcua.counter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.EventView;
import vn.motcua.platform.Formats;

/** Says what happened to a dossier, in the reader's language. */
@Component
class EventWords {

    private static final String HANDED_IN = "hand-in";

    private final MessageSource words;
    private final Formats format;

    EventWords(MessageSource words, Formats format) {
        this.words = words;
        this.format = format;
    }

    /** The lines of a time line, in the order given. */
    List<EventLine> lines(List<EventView> events, Locale locale) {
        return events.stream().map(event -> line(event, locale)).toList();
    }

    private EventLine line(EventView event, Locale locale) {
        boolean first = event.version() == 1 && event.kind().equals("submit");
        List<String> details = new ArrayList<>();
        new TreeMap<>(event.details()).forEach((key, value) -> {
            String said = value(key, value, locale);
            if (said != null) {
                details.add(word("dossier.detail." + key, locale) + ": " + said);
            }
        });
        return new EventLine(
                event.version(),
                word("dossier.event." + (first ? HANDED_IN : event.kind()), locale),
                event.happenedAt(),
                event.actor() + " · " + event.office(),
                details);
    }

    private @Nullable String value(String key, Object value, Locale locale) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?>) {
            return null;
        }
        String text = String.valueOf(value);
        return switch (key) {
            case "amount" -> value instanceof Number amount ? format.in(locale).money(amount.longValue()) : text;
            case "proxy" -> word("common.yes", locale);
            case "channel" -> word("dossier.channel." + text, locale);
            case "outcome" -> word("dossier.outcome." + text, locale);
            case "dueAt", "dateBefore", "answerBy" -> moment(text, locale);
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
