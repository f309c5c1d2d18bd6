/** The verification of history: whether the chain of events is whole and the rows say what the events say. */
@NamedInterface("history")
@NullMarked
package vn.motcua.dossier.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
