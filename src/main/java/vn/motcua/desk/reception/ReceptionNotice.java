package vn.motcua.desk.reception;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.vocabulary.PhoneNumber;

/**
 * A notice to a citizen instead of acceptance: a request to complete papers, all in one notice (T3, Form 02), or a
 * refusal (T4, Form 03). It creates no dossier, but is logged.
 */
public record ReceptionNotice(
        Kind kind,
        OfficeId office,
        ProcedureCaseId procedureCase,
        PersonName applicant,
        @Nullable Identifier identifier,
        @Nullable PhoneNumber phone,
        List<String> missing,
        String reason,
        @Nullable String legalBasis) {

    public ReceptionNotice {
        Objects.requireNonNull(kind, "kind");
        missing = List.copyOf(missing);
    }

    /** Kinds of notice. */
    public enum Kind {
        /** A request to complete the papers. */
        SUPPLEMENT,
        /** The request is refused at the desk. */
        REFUSAL
    }
}
