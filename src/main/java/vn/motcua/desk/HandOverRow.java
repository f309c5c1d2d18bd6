package vn.motcua.desk;

import java.time.Instant;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.DossierId;

/**
 * A file that was given and not taken yet; custody is with the giver.
 *
 * @param version what an action on it must expect
 * @param no which hand-over of the dossier it is
 * @param owner masked
 * @param giver the official who gave it
 * @param dates what the citizen was promised first and now
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
