package vn.motcua.calendar.file;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Names of time zones in calendar files: those of the time zone database, alone or behind a path ({@code
 * /example.org/Asia/Ho_Chi_Minh}), those of Windows (Unicode CLDR, windowsZones) and plain distances from UTC.
 */
final class ZoneNames {

    private static final Map<String, String> WINDOWS = """
            SE Asia Standard Time=Asia/Bangkok
            Singapore Standard Time=Asia/Singapore
            China Standard Time=Asia/Shanghai
            Taipei Standard Time=Asia/Taipei
            Tokyo Standard Time=Asia/Tokyo
            Korea Standard Time=Asia/Seoul
            North Korea Standard Time=Asia/Pyongyang
            Myanmar Standard Time=Asia/Yangon
            Bangladesh Standard Time=Asia/Dhaka
            India Standard Time=Asia/Kolkata
            Sri Lanka Standard Time=Asia/Colombo
            Nepal Standard Time=Asia/Kathmandu
            Pakistan Standard Time=Asia/Karachi
            West Asia Standard Time=Asia/Tashkent
            Central Asia Standard Time=Asia/Bishkek
            Qyzylorda Standard Time=Asia/Qyzylorda
            North Asia Standard Time=Asia/Krasnoyarsk
            North Asia East Standard Time=Asia/Irkutsk
            N. Central Asia Standard Time=Asia/Novosibirsk
            Ulaanbaatar Standard Time=Asia/Ulaanbaatar
            W. Mongolia Standard Time=Asia/Hovd
            Yakutsk Standard Time=Asia/Yakutsk
            Vladivostok Standard Time=Asia/Vladivostok
            Ekaterinburg Standard Time=Asia/Yekaterinburg
            Russian Standard Time=Europe/Moscow
            Arabian Standard Time=Asia/Dubai
            Arab Standard Time=Asia/Riyadh
            Arabic Standard Time=Asia/Baghdad
            Iran Standard Time=Asia/Tehran
            Israel Standard Time=Asia/Jerusalem
            Turkey Standard Time=Europe/Istanbul
            W. Australia Standard Time=Australia/Perth
            Cen. Australia Standard Time=Australia/Adelaide
            AUS Central Standard Time=Australia/Darwin
            E. Australia Standard Time=Australia/Brisbane
            AUS Eastern Standard Time=Australia/Sydney
            Tasmania Standard Time=Australia/Hobart
            New Zealand Standard Time=Pacific/Auckland
            West Pacific Standard Time=Pacific/Port_Moresby
            Central Pacific Standard Time=Pacific/Guadalcanal
            Hawaiian Standard Time=Pacific/Honolulu
            Alaskan Standard Time=America/Anchorage
            Pacific Standard Time=America/Los_Angeles
            US Mountain Standard Time=America/Phoenix
            Mountain Standard Time=America/Denver
            Central Standard Time=America/Chicago
            Canada Central Standard Time=America/Regina
            Eastern Standard Time=America/New_York
            US Eastern Standard Time=America/Indiana/Indianapolis
            Atlantic Standard Time=America/Halifax
            Newfoundland Standard Time=America/St_Johns
            SA Pacific Standard Time=America/Bogota
            SA Western Standard Time=America/La_Paz
            SA Eastern Standard Time=America/Cayenne
            E. South America Standard Time=America/Sao_Paulo
            Argentina Standard Time=America/Argentina/Buenos_Aires
            Central Standard Time (Mexico)=America/Mexico_City
            UTC=UTC
            GMT Standard Time=Europe/London
            Greenwich Standard Time=Atlantic/Reykjavik
            W. Europe Standard Time=Europe/Berlin
            Central Europe Standard Time=Europe/Budapest
            Central European Standard Time=Europe/Warsaw
            Romance Standard Time=Europe/Paris
            E. Europe Standard Time=Europe/Chisinau
            GTB Standard Time=Europe/Bucharest
            FLE Standard Time=Europe/Kyiv
            Kaliningrad Standard Time=Europe/Kaliningrad
            Belarus Standard Time=Europe/Minsk
            Egypt Standard Time=Africa/Cairo
            South Africa Standard Time=Africa/Johannesburg
            W. Central Africa Standard Time=Africa/Lagos
            E. Africa Standard Time=Africa/Nairobi
            Morocco Standard Time=Africa/Casablanca
            """.lines()
            .map(line -> line.split("="))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0].toLowerCase(Locale.ROOT), pair -> pair[1]));

    private static final Pattern DISTANCE =
            Pattern.compile("(?i)^\\(?(?:UTC|GMT)?\\s*([+-])([0-9]{1,2})(?::?([0-9]{2}))?(?:\\)|$|\\s).*");

    private ZoneNames() {}

    /** The zone of this name; null when the name is unknown. */
    static @Nullable ZoneId zone(String name) {
        String bare = name.strip();
        String windows = WINDOWS.get(bare.toLowerCase(Locale.ROOT));
        if (windows != null) {
            return ZoneId.of(windows);
        }
        Matcher distance = DISTANCE.matcher(bare);
        if (distance.matches()) {
            return offset(distance.group(1), distance.group(2), distance.group(3));
        }
        for (String rest = bare; !rest.isEmpty(); rest = rest.substring(rest.indexOf('/') + 1)) {
            ZoneId found = region(rest);
            if (found != null || rest.indexOf('/') < 0) {
                return found;
            }
        }
        return null;
    }

    /** A distance from UTC as in {@code TZOFFSETTO}: {@code +0700}; null when it is none. */
    static @Nullable ZoneOffset offset(String text) {
        Matcher distance = DISTANCE.matcher(text.strip());
        return distance.matches() ? offset(distance.group(1), distance.group(2), distance.group(3)) : null;
    }

    private static @Nullable ZoneOffset offset(String sign, String hours, @Nullable String minutes) {
        int turn = sign.equals("-") ? -1 : 1;
        try {
            return ZoneOffset.ofHoursMinutes(
                    turn * Integer.parseInt(hours), turn * (minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException tooFar) {
            return null;
        }
    }

    private static @Nullable ZoneId region(String name) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(each -> each.equalsIgnoreCase(name.replace(' ', '_')))
                .findFirst()
                .map(ZoneId::of)
                .orElse(null);
    }
}
