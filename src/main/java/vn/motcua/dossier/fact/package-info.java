/** The typed parts of a dossier and of its events: written as a whole, never edited. */
@NamedInterface("fact")
@NullMarked
package vn.motcua.dossier.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
