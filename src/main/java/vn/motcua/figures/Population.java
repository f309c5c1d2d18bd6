package vn.motcua.figures;

import java.util.List;

/**
 * Set of dossiers from which measures choose: one or two conditions that exclude each other, each with its index, and
 * the column of the date by which lists are ordered.
 */
public enum Population {
    /** Accepted in the period: the index {@code dossier_received}. */
    RECEIVED("received_on", "d.received_on between :from and :to"),

    /** Resolved in the period: the index {@code dossier_closed}. */
    RESOLVED(
            "closed_on",
            "d.closed_on between :from and :to and d.finished_at is not null and d.received_on is not null"),

    /** Ended in the period without a result, having been accepted: the index {@code dossier_ended}. */
    ENDED("closed_on", "d.closed_on between :from and :to and d.finished_at is null and d.received_on is not null"),

    /** Open when the period began: still open, or closed since. */
    OPEN_BEFORE(
            "received_on",
            "d.closed_on is null and d.received_on < :from",
            "d.closed_on >= :from and d.received_on < :from"),

    /** Open when the period ended: still open, or closed since. */
    OPEN_AT_END(
            "received_on",
            "d.closed_on is null and d.received_on <= :to",
            "d.closed_on > :to and d.received_on <= :to");

    private final String date;
    private final List<String> conditions;

    Population(String date, String... conditions) {
        this.date = date;
        this.conditions = List.of(conditions);
    }

    /** The column of the date by which lists are ordered. */
    public String date() {
        return date;
    }

    /** SQL conditions on a dossier {@code d}; no dossier meets two of them. */
    public List<String> conditions() {
        return conditions;
    }
}
