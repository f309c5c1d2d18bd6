/** Duties that better lie with two people. */
@NamedInterface("duty")
@NullMarked
package vn.motcua.organisation.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
