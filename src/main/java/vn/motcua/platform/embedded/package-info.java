/**
 * The database server that starts with the application, for development, demonstrations and tests. The production artefact is
 * packaged without it.
 */
@NullMarked
package vn.motcua.platform.embedded;

import org.jspecify.annotations.NullMarked;
