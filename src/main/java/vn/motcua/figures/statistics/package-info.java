/** Statistics: counts, durations and courses of dossiers of this system and of a former one, grouped and narrowed. */
@NamedInterface("statistics")
@NullMarked
package vn.motcua.figures.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
