/** Actions on a step of the route. */
@NamedInterface("action")
@NullMarked
package vn.motcua.dossier.action.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
