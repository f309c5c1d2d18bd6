/** Calendar notices: preview, run in batches, proof and undoing. */
@NamedInterface("notice")
@NullMarked
package vn.motcua.duedate.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
