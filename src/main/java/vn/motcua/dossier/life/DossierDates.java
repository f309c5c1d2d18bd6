package vn.motcua.dossier.life;

import java.time.LocalDate;
import java.time.ZoneId;

import vn.motcua.dossier.PromisedDates;

/** A dossier's dates as people see them. */
public final class DossierDates {

    private DossierDates() {}

    /** The dates of a dossier as they are seen on a day. */
    public static PromisedDates of(Dossier dossier, LocalDate today, ZoneId zone) {
        return PromisedDates.of(
                dossier.originalDueAt,
                dossier.unextendedDueAt,
                dossier.dueAt,
                dossier.dueProvisional,
                dossier.extendedAt,
                dossier.apologisedAt,
                dossier.pausedSince,
                dossier.closedOn,
                today,
                zone);
    }
}
