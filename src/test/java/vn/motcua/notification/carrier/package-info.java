/** Tests of what hands letters to the world. */
@NullMarked
package vn.motcua.notification.carrier;

import org.jspecify.annotations.NullMarked;
