package vn.motcua.organisation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.motcua.platform.CanonicalJson;

/** One change by an administrator, as it is kept for ever. */
@Entity
@Immutable
@Table(name = "administration_change")
public class AdministrationChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant changedAt;
    private @Nullable Integer actorId;
    private String actorName;
    private @Nullable Integer officeId;

    @Enumerated(EnumType.STRING)
    private Subject subject;

    private String subjectKey;
    private String verb;
    private String valuesBefore;
    private String valuesAfter;
    private @Nullable String reason;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected AdministrationChange() {}

    AdministrationChange(ChangeLog.Change change, Actor actor, Instant at) {
        changedAt = at;
        actorId = actor.id();
        actorName = actor.name();
        officeId = change.office() == null ? null : change.office().value();
        subject = change.subject();
        subjectKey = change.key();
        verb = change.verb();
        valuesBefore = CanonicalJson.write(change.before());
        valuesAfter = CanonicalJson.write(change.after());
        reason = change.reason();
    }

    /** Kind of what an administrator changes. */
    public enum Subject {
        OFFICE,
        OFFICIAL,
        ACCOUNT,
        CLIENT_SYSTEM,
        PROCEDURE,
        ROUTE,
        SETTING
    }

    /** One value that changed; null on the side where there was none. */
    public record Difference(
            String name, @Nullable String before, @Nullable String after) {}

    /** The database id, which grows with time; null before it is stored. */
    public @Nullable Long id() {
        return id;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Name of who changed it, as it was then. */
    public String actorName() {
        return actorName;
    }

    /** What kind of thing was changed. */
    public Subject subject() {
        return subject;
    }

    /** Code or user name of what was changed. */
    public String subjectKey() {
        return subjectKey;
    }

    /** What was done, such as {@code appointed}; a key of the message bundles ends with it. */
    public String verb() {
        return verb;
    }

    /** Why, in the words of who changed it; null where nobody was asked. */
    public @Nullable String reason() {
        return reason;
    }

    /** What it was and what it is, by the name of the value, in the order of the names. */
    public Map<String, Difference> differences() {
        Map<String, Object> before = CanonicalJson.read(valuesBefore);
        Map<String, Object> after = CanonicalJson.read(valuesAfter);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        Map<String, Difference> differences = new LinkedHashMap<>();
        for (String name : names) {
            differences.put(name, new Difference(name, text(before.get(name)), text(after.get(name))));
        }
        return differences;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public String toString() {
        return "AdministrationChange[" + id + ", " + subject + " " + verb + "]";
    }
}
