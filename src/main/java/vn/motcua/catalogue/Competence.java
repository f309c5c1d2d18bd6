package vn.motcua.catalogue;

import java.util.List;
import java.util.Optional;

import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/**
 * Resolves the rules of authority to offices: which office decides, and which office does each step (domain reference,
 * section 5).
 */
final class Competence {

    private final Organisation organisation;

    Competence(Organisation organisation) {
        this.organisation = organisation;
    }

    Office office(ProcedureVersion version, List<Authority> authorities, Office receiving) {
        Optional<Office> named = named(authorities, receiving);
        if (named.isPresent()) {
            return named.get();
        }
        for (Level level : upwardsFrom(receiving.level())) {
            if (authorities.stream().anyMatch(each -> each.office() == null && each.level() == level)) {
                return switch (level) {
                    case COMMUNE -> receiving;
                    case DISTRICT -> organisation.district(receiving.id());
                    case PROVINCE -> department(version.field());
                };
            }
        }
        throw authorities.isEmpty()
                ? RefusedException.conflict("catalogue.refusal.no-authority", version.code())
                : RefusedException.conflict("catalogue.refusal.receive-below", version.code());
    }

    /** A named office decides on dossiers received at it or below it; without a named level, on all dossiers. */
    private Optional<Office> named(List<Authority> authorities, Office receiving) {
        boolean noLevel = authorities.stream().noneMatch(each -> each.office() == null);
        for (Authority authority : authorities) {
            OfficeId office = authority.office();
            if (office != null && (noLevel || organisation.subtree(office).contains(receiving.id()))) {
                return Optional.of(organisation.office(office));
            }
        }
        return Optional.empty();
    }

    private static List<Level> upwardsFrom(Level level) {
        return switch (level) {
            case COMMUNE -> List.of(Level.COMMUNE, Level.DISTRICT, Level.PROVINCE);
            case DISTRICT -> List.of(Level.DISTRICT, Level.PROVINCE);
            case PROVINCE -> List.of(Level.PROVINCE);
        };
    }

    Office unit(RouteStep step, ProcedureVersion version, Office receiving, Office competent) {
        String argument = step.unitArgument();
        String field = argument == null ? version.field() : argument;
        return switch (step.unitRule()) {
            case RECEIVING_OFFICE -> receiving;
            case COMPETENT_OFFICE -> atCompetent(step.role(), field, competent);
            case DISTRICT_DIVISION -> division(field, receiving, competent);
            case DISTRICT -> district(receiving, competent);
            case DEPARTMENT ->
                competent.kind() == OfficeKind.DEPARTMENT && argument == null ? competent : department(field);
            case PROVINCE -> organisation.province();
            case NAMED_OFFICE ->
                organisation
                        .officeByCode(field)
                        .orElseThrow(() -> RefusedException.conflict("catalogue.refusal.no-office", field));
        };
    }

    /**
     * Where a district is competent, its divisions process the dossier, and the district itself approves and issues.
     */
    private Office atCompetent(Role role, String field, Office competent) {
        boolean work = role == Role.SPECIALIST || role == Role.DIVISION_HEAD;
        if (!work) {
            return competent;
        }
        return switch (competent.kind()) {
            case DISTRICT -> organisation.divisionFor(competent.id(), field).orElse(competent);
            case PROVINCE -> department(field);
            default -> competent;
        };
    }

    /** A dossier received at the provincial centre belongs to no district: the department does the division's part. */
    private Office division(String field, Office receiving, Office competent) {
        if (inNoDistrict(receiving) && inNoDistrict(competent)) {
            return department(field);
        }
        Office district = district(receiving, competent);
        return organisation.divisionFor(district.id(), field).orElse(district);
    }

    private Office district(Office receiving, Office competent) {
        return organisation.district(inNoDistrict(competent) ? receiving.id() : competent.id());
    }

    private static boolean inNoDistrict(Office office) {
        return office.level() == Level.PROVINCE;
    }

    private Office department(String field) {
        return organisation.departmentFor(field).orElseGet(organisation::province);
    }
}
