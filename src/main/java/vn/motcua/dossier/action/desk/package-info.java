/** Actions of the reception desk. */
@NamedInterface("action")
@NullMarked
package vn.motcua.dossier.action.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
