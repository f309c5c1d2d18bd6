package vn.motcua.dossier.life;

import java.time.LocalDate;

import vn.motcua.organisation.OfficeId;

/** Gives the next number of an office's day, without holes and without doubles. */
@FunctionalInterface
public interface Numbering {

    /** The next number, from 1; taken for good when the surrounding transaction commits. */
    int next(OfficeId office, LocalDate day);
}
