/** Actions on the clock and its dates. */
@NamedInterface("action")
@NullMarked
package vn.motcua.dossier.action.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
