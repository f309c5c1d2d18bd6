/** What a province needs before it receives its first citizen: a step, the state of each, and how modules tell it. */
@NamedInterface("setup")
@NullMarked
package vn.motcua.platform.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
