/** Slips that go with files from one office to another. */
@NamedInterface("handover")
@NullMarked
package vn.motcua.desk.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
