/** Senders of messages by e-mail and HTTP gateway, one that keeps messages, and the forms of a message for them. */
@NullMarked
package vn.motcua.notification.channel;

import org.jspecify.annotations.NullMarked;
