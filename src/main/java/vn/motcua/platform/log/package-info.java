/** What may stand in the log: no control characters, no values of statements, no fault a thousand times. Used by Logback. */
@NullMarked
package vn.motcua.platform.log;

import org.jspecify.annotations.NullMarked;
