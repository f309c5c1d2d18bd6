/** Announced calendars: preview, run in batches, proof and undo. */
@NamedInterface("notice")
@NullMarked
package vn.motcua.duedate.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
