package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.platform.ReferenceCopy;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Folding;

/** Read service for offices and officials. It answers from a copy in memory; no method sends a query. */
@Service
public class Organisation extends ReferenceCopy<OrganisationSnapshot> {

    Organisation(OrganisationReader reader) {
        super(
                "organisation",
                new OrganisationSnapshot(-1, List.of(), Map.of(), List.of()),
                reader::read,
                copy -> copy.version,
                reader::version);
    }

    /**
     * Office with this id.
     *
     * @throws RefusedException NOT_FOUND when there is none with this id
     */
    public Office office(OfficeId id) {
        return findOffice(id).orElseThrow(() -> RefusedException.notFound("organisation.office.unknown"));
    }

    /** Office with this id; empty when there is none. */
    public Optional<Office> findOffice(OfficeId id) {
        return Optional.ofNullable(current().office(id));
    }

    /** Office with this code, compared exactly as stored; empty when there is none. */
    public Optional<Office> officeByCode(String code) {
        return Optional.ofNullable(current().officeByCode(code));
    }

    /** All offices, including offices that no longer exist, ordered by code. */
    public List<Office> offices() {
        return current().offices;
    }

    /** Offices directly below the office, ordered by code. */
    public List<Office> children(OfficeId office) {
        return current().children(office);
    }

    /** Ids of the office and of all offices below it; empty when the office does not exist. */
    public Set<OfficeId> subtree(OfficeId office) {
        return current().subtree(office);
    }

    /** Division of a district that is competent for a procedure field; empty when there is none. */
    public Optional<Office> divisionFor(OfficeId district, String field) {
        return Optional.ofNullable(current().unitFor(district, field));
    }

    /** Provincial department that is competent for a procedure field; empty when there is none. */
    public Optional<Office> departmentFor(String field) {
        Office province = current().province();
        return province == null
                ? Optional.empty()
                : Optional.ofNullable(current().unitFor(province.id(), field));
    }

    /**
     * District to which a commune or division belongs, or the district itself.
     *
     * @throws RefusedException when the office belongs to no district
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
     * Province: the root of the office tree.
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

    /** Whether who works at this office and sees all below it sees the whole province. */
    public boolean seesProvince(OfficeId office) {
        OfficeKind kind = office(office).kind();
        return kind == OfficeKind.PROVINCE || kind == OfficeKind.SERVICE_CENTRE;
    }

    /** Whether an official other than this one has been in office as an administrator, today or ever before. */
    public boolean hadAdministratorBesides(OfficialId first, LocalDate today) {
        return current().officials.stream()
                .filter(official -> !official.id().equals(first))
                .flatMap(official -> official.assignments().stream())
                .anyMatch(each ->
                        each.role() == Role.ADMINISTRATOR && !each.validFrom().isAfter(today));
    }

    /** Officials with roles that wait for a second administrator, ordered by code. */
    public List<Official> officialsWaiting() {
        return current().officials.stream()
                .filter(official -> !official.waiting().isEmpty())
                .toList();
    }

    /** Whether the actor administers an office: its own and those below it; from the province, all. */
    public boolean administers(Actor actor, OfficeId office) {
        OfficeId at = actor.office();
        return at != null
                && actor.has(Role.ADMINISTRATOR)
                && (seesProvince(at) || subtree(at).contains(office));
    }

    /**
     * Refuses who does not administer an office.
     *
     * @throws RefusedException FORBIDDEN
     */
    public void requireAdministrator(Actor actor, OfficeId office) {
        if (!administers(actor, office)) {
            throw RefusedException.forbidden("organisation.refusal.not-administrator");
        }
    }

    /**
     * Official with this id.
     *
     * @throws RefusedException NOT_FOUND when there is none with this id
     */
    public Official official(OfficialId id) {
        Official official = current().official(id);
        if (official == null) {
            throw RefusedException.notFound("organisation.official.unknown");
        }
        return official;
    }

    /**
     * Official with this code in the personnel register.
     *
     * @throws RefusedException NOT_FOUND when there is none with this code
     */
    public Official official(String code) {
        return officialByCode(code).orElseThrow(() -> RefusedException.notFound("organisation.official.unknown"));
    }

    /** Official with this code in the personnel register; empty when there is none. */
    public Optional<Official> officialByCode(String code) {
        return Optional.ofNullable(current().officialByCode(code));
    }

    /** Officials with a past, present or future role at the office, ordered by code. */
    public List<Official> officialsAt(OfficeId office) {
        return current().staff(office);
    }

    /** Officials who have the role at the office on that day, ordered by code. */
    public List<Official> officialsAt(OfficeId office, Role role, LocalDate day) {
        return officialsAt(office).stream()
                .filter(official -> official.assignments().stream()
                        .anyMatch(assignment -> assignment.office().equals(office)
                                && assignment.role() == role
                                && assignment.isValidOn(day)))
                .toList();
    }

    /** Officials who have the role at the office on that day or come to have it later, ordered by code. */
    public List<Official> officialsFrom(OfficeId office, Role role, LocalDate day) {
        return officialsAt(office).stream()
                .filter(official -> official.assignments().stream()
                        .filter(each -> each.office().equals(office) && each.role() == role)
                        .anyMatch(
                                each -> each.isValidOn(day) || each.validFrom().isAfter(day)))
                .toList();
    }

    /** Who gets the work that an official still holds at the end of a role; empty for the pile of the office. */
    public Optional<OfficialId> heir(OfficialId leaver, OfficeId office, Role role) {
        return assignments(leaver)
                .filter(each -> each.office().equals(office) && each.role() == role)
                .max(Comparator.comparing(Assignment::validFrom))
                .map(Assignment::heir);
    }

    /** Roles of an official at an office on a day; empty for an unknown official or office. */
    public Set<Role> roles(OfficialId official, OfficeId office, LocalDate day) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        assignments(official)
                .filter(assignment -> assignment.office().equals(office) && assignment.isValidOn(day))
                .forEach(assignment -> roles.add(assignment.role()));
        return Collections.unmodifiableSet(roles);
    }

    /** Offices that exist on a day and where the official has a role on it, in the order of the assignments. */
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
     * Searches for offices whose code, name or General Statistics Office number contains the text; diacritics and case
     * are ignored.
     *
     * @param afterCode code of the last office on the previous page, or null for the first page
     * @param limit maximum number of results; ask for one more than shown to know whether there are others
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
     * Searches for officials whose name, title or code contains the text; diacritics and case are ignored.
     *
     * @param afterCode code of the last official on the previous page, or null for the first page
     * @param limit maximum number of results; ask for one more than shown to know whether there are others
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
