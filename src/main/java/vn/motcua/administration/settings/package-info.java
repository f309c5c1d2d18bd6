/** Pages of what a province changes without a restart: settings, and the words of messages. */
@NullMarked
package vn.motcua.administration.settings;

import org.jspecify.annotations.NullMarked;
