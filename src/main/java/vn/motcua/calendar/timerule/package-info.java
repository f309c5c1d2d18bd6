/** Settings of time rules, by scope and date. */
@NamedInterface("timerule")
@NullMarked
package vn.motcua.calendar.timerule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
