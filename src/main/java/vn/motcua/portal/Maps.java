package vn.motcua.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Office;

/**
 * Links to a map of an office's address, at the configured map service. Pages load nothing from it, and it learns
 * neither the reader nor the page.
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

    /** The address of the map; null when no map is configured or the office has no address. */
    @Nullable
    String of(Office office) {
        String address = office.address();
        return pattern.isEmpty() || address == null
                ? null
                : pattern.replace(ADDRESS, URLEncoder.encode(address, StandardCharsets.UTF_8));
    }
}
