/** What an action says of the form in which it is asked for: its key, and how a component of its record is filled in. */
@NamedInterface("form")
@NullMarked
package vn.motcua.dossier.action.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
