package vn.motcua.portal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An office as a citizen needs it to go there.
 *
 * @param code names it in addresses
 * @param name in the reader's language
 * @param address null when not known
 * @param phone null when not known
 * @param map the address of a map, elsewhere, that opens when it is asked for; null when there is none
 * @param hours the week's opening hours, one line for days that have the same
 * @param today whether and when it is open today; may be empty
 */
record Place(
        String code,
        String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String map,
        List<String> hours,
        String today) {}
