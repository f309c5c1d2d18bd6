/** Pages of messages and their deliveries. */
@NullMarked
package vn.motcua.administration.messages;

import org.jspecify.annotations.NullMarked;
