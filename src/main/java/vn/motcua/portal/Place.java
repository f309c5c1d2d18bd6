package vn.motcua.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An office for a citizen who wants to go there.
 *
 * @param code code of the office, used in addresses
 * @param name name in the reader's language
 * @param address postal address; null when not known
 * @param phone telephone; null when not known
 * @param map link to an external map; null when there is none
 * @param hours opening hours of the week, one line for days with equal hours
 * @param today opening hours of today, in words; may be empty
 */
public record Place(
        String code,
        String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String map,
        List<String> hours,
        String today) {}
