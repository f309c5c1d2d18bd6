/** The vocabulary of a dossier: its states, its parties, its dates and what is handed in. Below all services. */
@NamedInterface("value")
@NullMarked
package vn.motcua.dossier.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
