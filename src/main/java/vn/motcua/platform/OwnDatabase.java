package vn.motcua.platform;

import java.nio.file.Path;

/**
 * The database server that the application started itself, for a machine on which nothing else is prepared. There is such a
 * bean only where no {@code spring.datasource.url} is given; the production artefact has none at all.
 */
public interface OwnDatabase {

    /** The directory that holds the data directory, the lock and the server's secret; never null. */
    Path directory();
}
