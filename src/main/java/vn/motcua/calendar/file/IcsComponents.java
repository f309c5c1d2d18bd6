package vn.motcua.calendar.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.EnteredText;

/**
 * Components of an iCalendar file (RFC 5545, section 3.4): calendars with their events and time zones. Lines are unfolded as
 * octets, for a fold may stand within a character (section 3.1); what stands in other components, such as alarms, tasks and
 * journals, belongs to no event.
 */
final class IcsComponents {

    private static final int DEEPEST = 4;
    private static final int LONGEST_LINE = 20_000;

    /** Thrown when the octets are no iCalendar file. */
    static final class BrokenException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String messageKey;

        BrokenException(String messageKey) {
            super(messageKey, null, false, false);
            this.messageKey = messageKey;
        }

        String messageKey() {
            return messageKey;
        }
    }

    /**
     * Value of a property with its parameters.
     *
     * @param parameters names in capitals
     */
    record Property(Map<String, String> parameters, String value) {

        /** The value of a text property, with its escapes resolved (section 3.3.11). */
        String text() {
            StringBuilder text = new StringBuilder(value.length());
            for (int at = 0; at < value.length(); at++) {
                char each = value.charAt(at);
                if (each == '\\' && at + 1 < value.length()) {
                    char next = value.charAt(++at);
                    text.append(next == 'n' || next == 'N' ? '\n' : next);
                } else {
                    text.append(each);
                }
            }
            return EnteredText.clean(text.toString());
        }
    }

    /** Event, or what stands before the events of a calendar. */
    static final class Component {

        private final int line;
        private final Map<String, Property> properties = new HashMap<>();

        Component(int line) {
            this.line = line;
        }

        /** Number of the line where it begins, from 1. */
        int line() {
            return line;
        }

        /** The first property of this name, in capitals; null when there is none. */
        @Nullable
        Property get(String name) {
            return properties.get(name);
        }

        boolean has(String name) {
            return properties.containsKey(name);
        }

        /** Text of a property; null when there is none. */
        @Nullable
        String text(String name) {
            Property property = properties.get(name);
            return property == null ? null : property.text();
        }
    }

    /** A calendar of the file: its own properties, its events, and the offsets of the time zones that it defines. */
    record Calendar(Component head, List<Component> events, Map<String, Set<ZoneOffset>> zones) {

        /** The zone of this name, from the name or else from the file's definition; null when neither says it. */
        @Nullable
        ZoneId zone(String name) {
            ZoneId known = ZoneNames.zone(name);
            Set<ZoneOffset> defined = zones.get(name);
            return known != null || defined == null || defined.size() != 1
                    ? known
                    : defined.iterator().next();
        }
    }

    private final List<Calendar> calendars = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final int mostEvents;
    private @Nullable Component current;
    private @Nullable String zone;
    private int events;

    private IcsComponents(int mostEvents) {
        this.mostEvents = mostEvents;
    }

    /**
     * Reads a file.
     *
     * @param mostEvents maximum number of events
     * @throws BrokenException when it is no such file or has more events
     */
    static List<Calendar> read(byte[] content, int mostEvents) throws BrokenException {
        IcsComponents reader = new IcsComponents(mostEvents);
        // an octet is a character here, so that lines are unfolded before characters are put together
        String octets = new String(content, StandardCharsets.ISO_8859_1);
        StringBuilder logical = new StringBuilder();
        int line = 1;
        int begins = 1;
        for (int at = 0; at < octets.length(); ) {
            int end = at;
            while (end < octets.length() && octets.charAt(end) != '\n' && octets.charAt(end) != '\r') {
                end++;
            }
            boolean folded = at < end && line > 1 && (octets.charAt(at) == ' ' || octets.charAt(at) == '\t');
            if (!folded) {
                reader.take(begins, logical);
                logical.setLength(0);
                begins = line;
            }
            logical.append(octets, folded ? at + 1 : at, end);
            if (logical.length() > LONGEST_LINE) {
                throw new BrokenException("catalogue.calendar-file.not-ics");
            }
            boolean both = end + 1 < octets.length() && octets.charAt(end) == '\r' && octets.charAt(end + 1) == '\n';
            at = end + (both ? 2 : 1);
            line++;
        }
        reader.take(begins, logical);
        return reader.calendars;
    }

    private void take(int line, CharSequence octets) throws BrokenException {
        String text = decoded(octets);
        int colon = colon(text);
        if (colon < 0) {
            return; // no content line
        }
        String[] head = parts(text.substring(0, colon), ';');
        String name = head[0].strip().toUpperCase(Locale.ROOT);
        String value = text.substring(colon + 1);
        if (name.equals("BEGIN")) {
            begin(value.strip().toUpperCase(Locale.ROOT), line);
        } else if (name.equals("END")) {
            end(value.strip().toUpperCase(Locale.ROOT));
        } else if (!calendars.isEmpty()) {
            property(name, new Property(parameters(head), value));
        }
    }

    private void begin(String component, int line) throws BrokenException {
        open.push(component);
        if (open.size() > DEEPEST) {
            throw new BrokenException("catalogue.calendar-file.not-ics");
        }
        if (component.equals("VCALENDAR")) {
            calendars.add(new Calendar(new Component(line), new ArrayList<>(), new HashMap<>()));
        } else if (component.equals("VEVENT") && !calendars.isEmpty()) {
            if (++events > mostEvents) {
                throw new BrokenException("catalogue.calendar-file.too-many");
            }
            current = new Component(line);
            last().events().add(current);
        } else if (component.equals("VTIMEZONE")) {
            zone = null;
        }
    }

    private void end(String component) {
        while (!open.isEmpty() && !open.pop().equals(component)) {
            continue; // what was not closed ends with what holds it
        }
        if (component.equals("VEVENT")) {
            current = null;
        }
    }

    private void property(String name, Property property) {
        String within = open.peek();
        if (within == null) {
            return;
        }
        switch (within) {
            case "VCALENDAR" -> last().head().properties.putIfAbsent(name, property);
            case "VEVENT" -> Objects.requireNonNull(current).properties.putIfAbsent(name, property);
            case "VTIMEZONE" -> zone = name.equals("TZID") ? property.value().strip() : zone;
            case "STANDARD", "DAYLIGHT" -> {
                ZoneOffset offset = name.equals("TZOFFSETTO") ? ZoneNames.offset(property.value()) : null;
                if (offset != null && zone != null) {
                    last().zones()
                            .computeIfAbsent(zone, each -> new HashSet<>())
                            .add(offset);
                }
            }
            default -> {
                // alarms, tasks and journals are no days
            }
        }
    }

    private Calendar last() {
        return calendars.get(calendars.size() - 1);
    }

    private static Map<String, String> parameters(String[] head) {
        Map<String, String> parameters = new HashMap<>();
        for (int at = 1; at < head.length; at++) {
            int equals = head[at].indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        head[at].substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        head[at].substring(equals + 1).replace("\"", "").strip());
            }
        }
        return parameters;
    }

    private static int colon(String line) {
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            quoted ^= line.charAt(at) == '"';
            if (line.charAt(at) == ':' && !quoted) {
                return at;
            }
        }
        return line.indexOf(':');
    }

    private static String[] parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            quoted ^= text.charAt(at) == '"';
            if (text.charAt(at) == separator && !quoted) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts.toArray(String[]::new);
    }

    private static String decoded(CharSequence octets) throws BrokenException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toString().getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw new BrokenException("catalogue.calendar-file.not-text");
        }
    }
}
