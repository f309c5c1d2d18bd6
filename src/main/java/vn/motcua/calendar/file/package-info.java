/** Reading and writing of calendar files: CSV and iCalendar. */
@NamedInterface("file")
@NullMarked
package vn.motcua.calendar.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
