package vn.motcua.catalogue.reference;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the reference data for an empty database.
 *
 * @param reference reference data to load; null for none. The embedded database is always filled
 */
@ConfigurationProperties("motcua")
record ReferenceProperties(@Nullable Reference reference) {

    /** Shipped reference data. */
    enum Reference {
        /** Offices, working calendar and procedures of Bắc Giang as in 2023, without people. */
        BAC_GIANG_2023
    }
}
