package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;

import vn.motcua.demo.FictitiousNames;

/** The offices the product ships and the demo's officials, in memory: no database is asked and nothing is started. */
public final class ShippedOrganisation {

    private ShippedOrganisation() {}

    /** All of them, with the numbers they have in an empty database. */
    public static Organisation load() {
        List<Office> offices = offices();
        Organisation organisation = holding(offices, List.of());
        return holding(offices, officials(organisation));
    }

    /** Who acts there today. */
    public static Actors actors(Organisation organisation, Clock clock) {
        return new Actors(organisation, clock);
    }

    static Organisation holding(List<Office> offices, List<Official> officials) {
        OrganisationSnapshot snapshot = new OrganisationSnapshot(0, offices, Map.of(), officials);
        Organisation organisation = new Organisation(new OrganisationReader(null, null, null) {
            @Override
            OrganisationSnapshot read() {
                return snapshot;
            }
        });
        organisation.refresh();
        return organisation;
    }

    private static List<Office> offices() {
        Map<String, OfficeId> ids = new HashMap<>();
        List<Office> offices = new ArrayList<>();
        for (CSVRecord row : OrganisationReference.rows()) { // a parent stands before its children
            ids.put(row.get("code"), new OfficeId(ids.size() + 1));
            offices.add(new Office(
                    ids.get(row.get("code")),
                    row.get("code"),
                    row.get("gso_code"),
                    OfficeKind.valueOf(row.get("kind")),
                    Level.valueOf(row.get("level")),
                    row.get("name"),
                    row.get("name_en"),
                    ids.get(row.get("parent")),
                    Boolean.parseBoolean(row.get("one_stop")),
                    Set.of(OrganisationReference.fields(row)),
                    row.get("address"),
                    row.get("phone"),
                    LocalDate.parse(row.get("valid_from")),
                    null));
        }
        return offices;
    }

    private static List<Official> officials(Organisation organisation) {
        List<Official> officials = new ArrayList<>();
        for (OrganisationReference.Appointment appointment :
                OrganisationReference.appointments(organisation, FictitiousNames.ofOfficials()::next)) {
            OfficialId id = new OfficialId(officials.size() + 1);
            List<Assignment> assignments = new ArrayList<>();
            appointment
                    .roles()
                    .forEach((office, roles) -> roles.stream()
                            .sorted()
                            .forEach(role ->
                                    assignments.add(new Assignment(id, office, role, appointment.from(), null, null))));
            officials.add(new Official(
                    id,
                    appointment.code(),
                    appointment.name().value(),
                    appointment.title(),
                    0,
                    assignments,
                    List.of()));
        }
        return officials;
    }
}
