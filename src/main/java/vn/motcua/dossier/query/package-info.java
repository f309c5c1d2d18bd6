/** What the reading services share: the office scope as SQL, columns, masking. Internal to the module. */
@NamedInterface("query")
@NullMarked
package vn.motcua.dossier.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
