/** Notes that officials write on a dossier to a colleague who works on it. */
@NamedInterface("note")
@NullMarked
package vn.motcua.desk.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
