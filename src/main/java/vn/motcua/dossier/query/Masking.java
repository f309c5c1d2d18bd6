package vn.motcua.dossier.query;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.EmailAddress;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.vocabulary.PhoneNumber;

/** Personal data as lists and strangers may see it. What cannot be read is hidden altogether. */
public final class Masking {

    private static final String HIDDEN = "***";

    private Masking() {}

    /** An organisation's name is public. */
    public static String name(OwnerKind kind, String name) {
        return kind == OwnerKind.ORGANISATION ? name : person(name);
    }

    public static String person(String name) {
        try {
            return new PersonName(name).masked();
        } catch (InvalidValueException unreadable) {
            return HIDDEN;
        }
    }

    public static @Nullable String identifier(@Nullable String digits) {
        try {
            return digits == null ? null : new Identifier(digits).masked();
        } catch (InvalidValueException unreadable) {
            return HIDDEN;
        }
    }

    public static @Nullable String phone(@Nullable String digits) {
        try {
            return digits == null ? null : new PhoneNumber(digits).masked();
        } catch (InvalidValueException unreadable) {
            return HIDDEN;
        }
    }

    public static @Nullable String email(@Nullable String address) {
        try {
            return address == null ? null : new EmailAddress(address).masked();
        } catch (InvalidValueException unreadable) {
            return HIDDEN;
        }
    }

    public static @Nullable String address(@Nullable String address) {
        try {
            return address == null ? null : new Address(address).masked();
        } catch (InvalidValueException unreadable) {
            return HIDDEN;
        }
    }
}
