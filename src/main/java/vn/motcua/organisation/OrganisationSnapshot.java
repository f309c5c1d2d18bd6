package vn.motcua.organisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.Folding;

/** Immutable copy of all offices and officials at one version, shared by all threads. */
final class OrganisationSnapshot {

    private static final String ALL_OTHER_FIELDS = "*";

    final long version;
    final List<Office> offices;
    final List<Official> officials;
    private final Map<OfficeId, Office> byId = new HashMap<>();
    private final Map<String, Office> byCode = new HashMap<>();
    private final Map<OfficeId, List<Office>> children = new HashMap<>();
    private final Map<OfficeId, Set<OfficeId>> subtrees = new HashMap<>();
    private final Map<OfficeId, Map<String, Office>> unitsByField = new HashMap<>();
    private final Map<OfficialId, Official> officialById = new HashMap<>();
    private final Map<String, Official> officialByCode = new HashMap<>();
    private final Map<OfficeId, List<Official>> staff = new HashMap<>();
    private final Map<OfficialId, String> foldedNames = new HashMap<>();
    private final Map<OfficeId, String> foldedOffices = new HashMap<>();
    private final @Nullable Office province;

    /** @param formerCodes codes that offices had, which are found by them as well */
    OrganisationSnapshot(
            long version, List<Office> offices, Map<String, OfficeId> formerCodes, List<Official> officials) {
        this.version = version;
        this.offices =
                offices.stream().sorted(Comparator.comparing(Office::code)).toList();
        this.officials =
                officials.stream().sorted(Comparator.comparing(Official::code)).toList();
        Office root = null;
        for (Office office : this.offices) {
            byId.put(office.id(), office);
            byCode.put(office.code(), office);
            foldedOffices.put(
                    office.id(),
                    Folding.fold(office.code() + " " + office.name() + " " + office.nameEn()) + " " + office.gsoCode());
            if (office.kind() == OfficeKind.PROVINCE) {
                root = office;
            }
            OfficeId parent = office.parent();
            if (parent != null) {
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(office);
            }
        }
        formerCodes.forEach((code, office) -> byCode.computeIfAbsent(code, any -> byId.get(office)));
        province = root;
        for (Office office : this.offices) {
            subtrees.put(office.id(), collectSubtree(office.id()));
            OfficeId parent = office.parent();
            if (parent != null && (office.kind() == OfficeKind.DIVISION || office.kind() == OfficeKind.DEPARTMENT)) {
                Map<String, Office> units = unitsByField.computeIfAbsent(parent, any -> new HashMap<>());
                office.fields().forEach(field -> units.put(key(field), office));
            }
        }
        for (Official official : this.officials) {
            officialById.put(official.id(), official);
            officialByCode.put(official.code(), official);
            foldedNames.put(
                    official.id(), Folding.fold(official.fullName() + " " + official.title() + " " + official.code()));
            official.assignments().stream()
                    .map(Assignment::office)
                    .distinct()
                    .forEach(office -> staff.computeIfAbsent(office, any -> new ArrayList<>())
                            .add(official));
        }
    }

    private Set<OfficeId> collectSubtree(OfficeId root) {
        Set<OfficeId> found = new LinkedHashSet<>();
        Deque<OfficeId> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            OfficeId next = open.pop();
            if (found.add(next)) {
                children(next).forEach(child -> open.push(child.id()));
            }
        }
        return Collections.unmodifiableSet(found);
    }

    private static String key(String field) {
        return field.equals(ALL_OTHER_FIELDS) ? ALL_OTHER_FIELDS : Folding.fold(field);
    }

    @Nullable
    Office office(OfficeId id) {
        return byId.get(id);
    }

    @Nullable
    Office officeByCode(String code) {
        return byCode.get(code);
    }

    List<Office> children(OfficeId office) {
        return Collections.unmodifiableList(children.getOrDefault(office, List.of()));
    }

    Set<OfficeId> subtree(OfficeId office) {
        return subtrees.getOrDefault(office, Set.of());
    }

    /**
     * Unit directly below the office that is competent for the field, else the unit for all other fields; null without
     * either.
     */
    @Nullable
    Office unitFor(OfficeId above, String field) {
        Map<String, Office> units = unitsByField.getOrDefault(above, Map.of());
        Office unit = units.get(Folding.fold(field));
        return unit != null ? unit : units.get(ALL_OTHER_FIELDS);
    }

    @Nullable
    Office province() {
        return province;
    }

    @Nullable
    Official official(OfficialId id) {
        return officialById.get(id);
    }

    @Nullable
    Official officialByCode(String code) {
        return officialByCode.get(code);
    }

    List<Official> staff(OfficeId office) {
        return Collections.unmodifiableList(staff.getOrDefault(office, List.of()));
    }

    String folded(Office office) {
        return foldedOffices.getOrDefault(office.id(), "");
    }

    String folded(Official official) {
        return foldedNames.getOrDefault(official.id(), "");
    }
}
