package vn.motcua.notification;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.EmailAddress;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PhoneNumber;

/** The ways a citizen is told; worded by {@code notification.channel.<name>}. */
public enum NotificationChannel {
    /** A letter by e-mail. */
    EMAIL,
    /** A text message to a mobile telephone. */
    SMS,
    /** A message in the chat application that goes by the telephone number. */
    CHAT;

    /**
     * The address in the one form it is kept in.
     *
     * @throws InvalidValueException when it is no address of this channel, or one that could begin another line of a letter's head
     */
    public String address(@Nullable String typed) {
        if (this == EMAIL) {
            return EmailAddress.parse(typed).value();
        }
        PhoneNumber phone = PhoneNumber.parse(typed);
        if (phone.digits().startsWith("02")) {
            throw new InvalidValueException("notification.refusal.landline");
        }
        return phone.digits();
    }

    /** An address as lists show it: {@code n***@example.vn}, {@code 09***678}. */
    public String masked(String address) {
        return this == EMAIL ? new EmailAddress(address).masked() : new PhoneNumber(address).masked();
    }
}
