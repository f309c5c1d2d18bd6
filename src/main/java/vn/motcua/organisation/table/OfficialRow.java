package vn.motcua.organisation.table;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.PersonName;

/**
 * A row of a table of officials: a person with one role at one office. Who has several roles stands in several rows.
 *
 * @param line number of the line, from 1
 * @param code code of the personnel register
 * @param from first day of the role
 * @param username user name of the account to be given; null for none
 */
public record OfficialRow(
        int line,
        String code,
        PersonName name,
        String title,
        Office office,
        Role role,
        LocalDate from,
        @Nullable String username,
        TableChange change)
        implements TableRow {}
