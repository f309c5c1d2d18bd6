/** Tests of what citizens are told. */
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
