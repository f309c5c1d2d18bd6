package vn.motcua.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Office;

/**
 * Where an office is found on a map: a plain link to the map the installation names, followed only by who wants to. Nothing of
 * it is loaded by our pages, and it is told neither who asks nor from which page.
 */
@Component
class Maps {

    private static final String ADDRESS = "{address}";

    private final String pattern;

    Maps(@Value("${motcua.map-url:}") String pattern) {
        if (!pattern.isEmpty() && !(pattern.startsWith("https://") && pattern.contains(ADDRESS))) {
            throw new IllegalArgumentException("motcua.map-url must begin with https:// and hold {address}, for example"
                    + " https://www.openstreetmap.org/search?query={address}");
        }
        this.pattern = pattern;
    }

    /** Null when no map is named, or the office has no address. */
    @Nullable
    String of(Office office) {
        String address = office.address();
        return pattern.isEmpty() || address == null
                ? null
                : pattern.replace(ADDRESS, URLEncoder.encode(address, StandardCharsets.UTF_8));
    }
}
