package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;

import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/** Gives the next number of an office's day, without holes and without doubles. */
@FunctionalInterface
public interface Numbering {

    /** The next number, from 1; taken for good when the surrounding transaction commits. */
    int next(OfficeId office, LocalDate day);

    /** The next number of an office's trials, from 1: they leave no hole in the numbers of its days. */
    default int nextTrial(OfficeId office) {
        throw new UnsupportedOperationException("No trials here");
    }

    /**
     * Takes a number of a result in an office's book of a year; false when another dossier has it there.
     *
     * @param at when it is given
     */
    default boolean take(OfficeId office, int year, String number, DossierId dossier, Instant at) {
        return true; // who keeps no books has no number twice
    }
}
