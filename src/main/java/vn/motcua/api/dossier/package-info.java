/** Endpoints of dossiers: reception, actions, documents, status. */
@NullMarked
package vn.motcua.api.dossier;

import org.jspecify.annotations.NullMarked;
