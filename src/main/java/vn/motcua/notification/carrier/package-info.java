/** The adapters: what takes a finished letter and hands it to the world. Internal to the module. */
@NullMarked
package vn.motcua.notification.carrier;

import org.jspecify.annotations.NullMarked;
