package vn.motcua.notification;

import java.util.UUID;

/**
 * Somebody who is told of a dossier, or asked to be.
 *
 * @param id a stranger cannot guess it
 * @param address masked
 * @param state whether it is waiting for its code, told, or ended
 */
public record Subscription(UUID id, NotificationChannel channel, String address, State state) {

    /** How far a subscription is. */
    public enum State {
        /** A code was sent; nothing else is, until it is confirmed. */
        ASKED,
        /** It is told of every change. */
        CONFIRMED,
        /** It is told nothing any more. */
        ENDED
    }
}
