/** Files of the reference data that is shipped. */
@NamedInterface("reference")
@NullMarked
package vn.motcua.organisation.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
