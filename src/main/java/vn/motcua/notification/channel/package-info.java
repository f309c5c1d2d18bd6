/** The channels that take a message: e-mail, HTTP gateways, and one that keeps it; and the forms a message has for them. */
@NullMarked
package vn.motcua.notification.channel;

import org.jspecify.annotations.NullMarked;
