package vn.motcua.audit;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.vocabulary.DossierId;

/**
 * Which entries of the view log are asked for.
 *
 * @param dossier only views of this one; null for all
 * @param official only views by this one; null for everybody
 * @param kind only views of this kind; null for all
 * @param offices only views for one of these; empty for all
 * @param from the first day, local; null for the beginning
 * @param to the last day, local, included; null for today
 */
public record ViewHistoryFilter(
        @Nullable DossierId dossier,
        @Nullable OfficialId official,
        @Nullable ViewKind kind,
        Set<OfficeId> offices,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public ViewHistoryFilter {
        offices = Set.copyOf(offices);
    }
}
