package vn.motcua.catalogue.search;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/**
 * Words that people type, and what they mean by them: a procedure, other words, or nothing that helps to find one. The words
 * that the product ships have no author.
 */
@Entity
@Table(name = "everyday_word")
public class EverydayWord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String asked;
    private @Nullable String procedureCode;
    private @Nullable String meaning;
    private @Nullable String addedBy;
    private @Nullable Instant addedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected EverydayWord() {}

    private EverydayWord(
            String asked,
            @Nullable String procedureCode,
            @Nullable String meaning,
            @Nullable String addedBy,
            @Nullable Instant addedAt) {
        this.asked = asked;
        this.procedureCode = procedureCode;
        this.meaning = meaning;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** Another name of a procedure. */
    public static EverydayWord ofProcedure(String asked, String code, @Nullable String by, @Nullable Instant at) {
        return new EverydayWord(asked, code, null, by, at);
    }

    /** Words that stand for others. */
    public static EverydayWord ofWords(String asked, String meaning, @Nullable String by, @Nullable Instant at) {
        return new EverydayWord(asked, null, meaning, by, at);
    }

    /** Words that say nothing about what is looked for. */
    public static EverydayWord withoutMeaning(String asked, @Nullable String by, @Nullable Instant at) {
        return new EverydayWord(asked, null, null, by, at);
    }

    /** The database id; null before it is stored. */
    public @Nullable Integer id() {
        return id;
    }

    /** The words as people type them. */
    public String asked() {
        return asked;
    }

    /** Code of the procedure they mean; null for other words. */
    public @Nullable String procedureCode() {
        return procedureCode;
    }

    /** The words they stand for; null for a procedure and for words that say nothing. */
    public @Nullable String meaning() {
        return meaning;
    }

    /** Name of the administrator who added them; null for words the product ships. */
    public @Nullable String addedBy() {
        return addedBy;
    }

    /** When they were added; null for words the product ships. */
    public @Nullable Instant addedAt() {
        return addedAt;
    }
}
