package vn.motcua.organisation.table;

import java.time.LocalDate;

import vn.motcua.organisation.OfficeAdministration.Description;
import vn.motcua.organisation.OfficeKind;

/**
 * A row of a table of offices.
 *
 * @param line number of the line, from 1
 * @param parent code of the office directly above
 * @param from first day on which it exists; of one that exists already, of no effect
 */
public record OfficeRow(
        int line, OfficeKind kind, String parent, Description description, LocalDate from, TableChange change)
        implements TableRow {}
