/** Event logs of dossiers for process mining: what happened to them, in the forms of XES and OCEL. */
@NamedInterface("event-log")
@NullMarked
package vn.motcua.figures.eventlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
