/** Calendars as files: CSV and iCalendar, in and out. */
@NamedInterface("file")
@NullMarked
package vn.motcua.calendar.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
