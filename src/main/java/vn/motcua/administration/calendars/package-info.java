/** Pages of calendars: drafts, hours, import, notices, and rules of counting. */
@NullMarked
package vn.motcua.administration.calendars;

import org.jspecify.annotations.NullMarked;
