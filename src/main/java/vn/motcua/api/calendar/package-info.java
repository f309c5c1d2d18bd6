/** Endpoints of calendars and deadlines. */
@NullMarked
package vn.motcua.api.calendar;

import org.jspecify.annotations.NullMarked;
