/** Status of a dossier, its slip, and subscriptions. */
@NullMarked
package vn.motcua.portal.status;

import org.jspecify.annotations.NullMarked;
