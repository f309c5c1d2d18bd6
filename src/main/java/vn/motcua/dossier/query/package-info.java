/** What the reading services share: the office scope as SQL, columns, masking. Internal to the module. */
@NullMarked
package vn.motcua.dossier.query;

import org.jspecify.annotations.NullMarked;
