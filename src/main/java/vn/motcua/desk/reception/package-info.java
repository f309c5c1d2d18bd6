/** What a desk keeps of receptions: drafts, notices given instead of accepting, bundles that share a slip, pinned procedures. */
@NamedInterface("reception")
@NullMarked
package vn.motcua.desk.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
