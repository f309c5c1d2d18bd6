package vn.motcua.desk;

import java.time.Instant;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.DossierId;

/**
 * A file that was handed over and not yet taken; the giver still has custody.
 *
 * @param version version that an action on the dossier must expect
 * @param no number of the hand-over within the dossier
 * @param owner name of the owner, masked
 * @param giver official who handed it over
 * @param dates first and present promised dates
 */
public record HandOverRow(
        DossierId dossier,
        int version,
        int no,
        String code,
        String owner,
        ProcedureVersion procedure,
        Office from,
        String giver,
        Office to,
        Role toRole,
        String step,
        String stepEn,
        Instant givenAt,
        PromisedDates dates) {}
