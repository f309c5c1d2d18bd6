package vn.motcua.notification;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.EmailAddress;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PhoneNumber;

/** Channels of messages to citizens; worded by {@code notification.channel.<name>}. */
public enum NotificationChannel {
    /** E-mail. */
    EMAIL,
    /** Text message (SMS) to a mobile telephone. */
    SMS,
    /** Message in the chat application that identifies users by telephone number. */
    CHAT;

    /**
     * Normalises an address to the form in which it is stored.
     *
     * @throws InvalidValueException when it is not an address of this channel, or has characters that could add a
     *     header line to an e-mail
     */
    public String address(@Nullable String typed) {
        if (this == EMAIL) {
            return EmailAddress.parse(typed).value();
        }
        PhoneNumber phone = PhoneNumber.parse(typed);
        if (!phone.isMobile()) {
            throw new InvalidValueException("notification.refusal.landline");
        }
        return phone.digits();
    }

    /** An address as lists show it: {@code n***@example.vn}, {@code 09***678}. */
    public String masked(String address) {
        return this == EMAIL ? new EmailAddress(address).masked() : new PhoneNumber(address).masked();
    }
}
