package vn.motcua.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which reference data an empty database is filled with.
 *
 * @param reference null for none; the embedded database is filled in any case
 */
@ConfigurationProperties("motcua")
record ReferenceProperties(@Nullable Reference reference) {

    /** Reference data the product ships. */
    enum Reference {
        /** Offices, working calendar and procedures of Bắc Giang as in 2023, without people. */
        BAC_GIANG_2023
    }
}
