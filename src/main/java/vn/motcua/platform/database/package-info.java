/** The database at start-up: the connection Flyway uses, and the checks every database must pass. */
@NullMarked
package vn.motcua.platform.database;

import org.jspecify.annotations.NullMarked;
