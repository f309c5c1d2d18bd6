/** Reception data of a desk: drafts, notices instead of acceptance, bundles that share a slip, pinned procedures. */
@NamedInterface("reception")
@NullMarked
package vn.motcua.desk.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
