/** Pages of views, of the verification of history and of the recount of dates. */
@NullMarked
package vn.motcua.administration.audit;

import org.jspecify.annotations.NullMarked;
