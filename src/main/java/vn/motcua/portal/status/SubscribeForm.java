package vn.motcua.portal.status;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.notification.NotificationChannel;

/** Form of an address for messages about a dossier. */
record SubscribeForm(
        @NotNull @Nullable NotificationChannel channel,
        @NotBlank @Size(max = 254) @Nullable String address) {

    static SubscribeForm empty() {
        return new SubscribeForm(null, null);
    }

    @Override
    public String toString() {
        return "SubscribeForm[]";
    }
}
