/** Words of messages that a province chooses itself, and how they would arrive. */
@NamedInterface("template")
@NullMarked
package vn.motcua.notification.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
