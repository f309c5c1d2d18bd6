package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.platform.ReferenceCopy;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Folding;

/**
 * Offices and officials, answered from a copy in memory: no question here costs a query.
 */
@Service
public class Organisation extends ReferenceCopy<OrganisationSnapshot> {

    Organisation(OrganisationReader reader) {
        super(
                "organisation",
                new OrganisationSnapshot(-1, List.of(), List.of()),
                reader::read,
                copy -> copy.version,
                reader::version);
    }

    /**
     * The office.
     *
     * @throws RefusedException when there is none with this id
     */
    public Office office(OfficeId id) {
        return findOffice(id).orElseThrow(() -> RefusedException.notFound("organisation.office.unknown"));
    }

    /** The office, if there is one with this id. */
    public Optional<Office> findOffice(OfficeId id) {
        return Optional.ofNullable(current().office(id));
    }

    /** The office with this code, written as it is stored. */
    public Optional<Office> officeByCode(String code) {
        return Optional.ofNullable(current().officeByCode(code));
    }

    /** All offices, past ones too, ordered by code. */
    public List<Office> offices() {
        return current().offices;
    }

    /** The offices directly below, ordered by code. */
    public List<Office> children(OfficeId office) {
        return current().children(office);
    }

    /** The office and all below it; empty when there is no such office. */
    public Set<OfficeId> subtree(OfficeId office) {
        return current().subtree(office);
    }

    /** The division of a district that answers for a procedure field. */
    public Optional<Office> divisionFor(OfficeId district, String field) {
        return Optional.ofNullable(current().unitFor(district, field));
    }

    /** The provincial department that answers for a procedure field. */
    public Optional<Office> departmentFor(String field) {
        Office province = current().province();
        return province == null
                ? Optional.empty()
                : Optional.ofNullable(current().unitFor(province.id(), field));
    }

    /**
     * The district a commune or division belongs to, or the district itself.
     *
     * @throws RefusedException when the office lies in no district
     */
    public Office district(OfficeId communeOrDivision) {
        Office office = office(communeOrDivision);
        while (office.kind() != OfficeKind.DISTRICT) {
            OfficeId parent = office.parent();
            if (parent == null) {
                throw RefusedException.conflict(
                        "organisation.district.none", office(communeOrDivision).name());
            }
            office = office(parent);
        }
        return office;
    }

    /**
     * The root of all offices.
     *
     * @throws RefusedException while no offices have been loaded
     */
    public Office province() {
        Office province = current().province();
        if (province == null) {
            throw RefusedException.unavailable("organisation.empty");
        }
        return province;
    }

    /**
     * The official.
     *
     * @throws RefusedException when there is none with this id
     */
    public Official official(OfficialId id) {
        Official official = current().official(id);
        if (official == null) {
            throw RefusedException.notFound("organisation.official.unknown");
        }
        return official;
    }

    /** The official with this code of the personnel register. */
    public Optional<Official> officialByCode(String code) {
        return Optional.ofNullable(current().officialByCode(code));
    }

    /** Everybody who has, had or will have a role at the office, ordered by code. */
    public List<Official> officialsAt(OfficeId office) {
        return current().staff(office);
    }

    /** Who has the role at the office on that day, ordered by code. */
    public List<Official> officialsAt(OfficeId office, Role role, LocalDate day) {
        return officialsAt(office).stream()
                .filter(official -> official.assignments().stream()
                        .anyMatch(assignment -> assignment.office().equals(office)
                                && assignment.role() == role
                                && assignment.isValidOn(day)))
                .toList();
    }

    /** The roles an official has at an office on a day; empty for unknown ones. */
    public Set<Role> roles(OfficialId official, OfficeId office, LocalDate day) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        assignments(official)
                .filter(assignment -> assignment.office().equals(office) && assignment.isValidOn(day))
                .forEach(assignment -> roles.add(assignment.role()));
        return Collections.unmodifiableSet(roles);
    }

    /** The living offices where an official has a role on a day, in the order of the assignments. */
    public List<Office> officesOf(OfficialId official, LocalDate day) {
        return assignments(official)
                .filter(assignment -> assignment.isValidOn(day))
                .map(Assignment::office)
                .distinct()
                .map(this::office)
                .filter(office -> office.isValidOn(day))
                .toList();
    }

    private Stream<Assignment> assignments(OfficialId id) {
        Official official = current().official(id);
        return official == null ? Stream.empty() : official.assignments().stream();
    }

    /**
     * Offices whose code, name or number at the statistics office contains the text, without regard to marks and case.
     *
     * @param afterCode the code of the last office of the page before, or null for the first page
     * @param limit at most so many; ask for one more than shown to know whether there are others
     */
    public List<Office> searchOffices(@Nullable String text, @Nullable String afterCode, int limit) {
        OrganisationSnapshot now = current();
        String folded = Folding.fold(text);
        return now.offices.stream()
                .filter(office -> afterCode == null || office.code().compareTo(afterCode) > 0)
                .filter(office -> now.folded(office).contains(folded))
                .limit(limit)
                .toList();
    }

    /**
     * Officials whose name, title or code contains the text, without regard to marks and case.
     *
     * @param afterCode the code of the last official of the page before, or null for the first page
     * @param limit at most so many; ask for one more than shown to know whether there are others
     */
    public List<Official> searchOfficials(@Nullable String text, @Nullable String afterCode, int limit) {
        OrganisationSnapshot now = current();
        String folded = Folding.fold(text);
        return now.officials.stream()
                .filter(official -> afterCode == null || official.code().compareTo(afterCode) > 0)
                .filter(official -> now.folded(official).contains(folded))
                .limit(limit)
                .toList();
    }
}
