/** Opinions, decisions and the result. */
@NamedInterface("action")
@NullMarked
package vn.motcua.dossier.action.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
