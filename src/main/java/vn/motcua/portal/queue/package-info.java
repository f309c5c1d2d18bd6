/** Kiosk and call display. */
@NullMarked
package vn.motcua.portal.queue;

import org.jspecify.annotations.NullMarked;
