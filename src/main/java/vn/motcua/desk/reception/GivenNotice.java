package vn.motcua.desk.reception;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Office;

/**
 * A logged notice that the desk gave instead of accepting a dossier.
 *
 * @param officer name of the official who gave it
 * @param code what the bars of the printed notice say
 * @param missing missing papers, as worded in the notice
 */
public record GivenNotice(
        UUID id,
        ReceptionNotice.Kind kind,
        Office office,
        String officer,
        Instant at,
        ProcedureVersion procedure,
        String applicant,
        @Nullable String identifier,
        @Nullable String phone,
        List<String> missing,
        String reason,
        @Nullable String legalBasis,
        String code) {

    public GivenNotice {
        missing = List.copyOf(missing);
    }

    @Override
    public String toString() {
        return "GivenNotice[" + kind + " " + id + "]";
    }
}
