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
 * What the desk tells a citizen instead of accepting: complete these papers, all in one notice (T3, Form 02), or this is
 * refused (T4, Form 03). No dossier comes of it; that it was said is logged all the same.
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

    /** Which notice it is. */
    public enum Kind {
        /** The papers are to be completed. */
        SUPPLEMENT,
        /** The request is refused at the desk. */
        REFUSAL
    }
}
