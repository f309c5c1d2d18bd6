package vn.motcua.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;

/**
 * Names of the former system during one import: their numbers, and what they mean in this system, by a given code or because
 * they are a code themselves.
 */
final class ImportNames {

    /** Maximum number of different names that are kept in memory; the others are asked for again. */
    private static final int MOST = 50_000;

    private final HistoryQuery query;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Map<NameKind, Map<String, HistoryQuery.Name>> known = new HashMap<>();

    ImportNames(HistoryQuery query, Organisation organisation, Catalogue catalogue) {
        this.query = query;
        this.organisation = organisation;
        this.catalogue = catalogue;
    }

    /** The number of a name; null for null. */
    @Nullable
    Integer number(NameKind kind, @Nullable String name) {
        return name == null ? null : Integer.valueOf(of(kind, name).id());
    }

    private HistoryQuery.Name of(NameKind kind, String name) {
        Map<String, HistoryQuery.Name> ofKind = known.computeIfAbsent(kind, any -> new HashMap<>());
        HistoryQuery.Name found = ofKind.get(name);
        if (found == null) {
            found = query.name(kind, name);
            if (ofKind.size() >= MOST) {
                ofKind.clear();
            }
            ofKind.put(name, found);
        }
        return found;
    }

    private String code(NameKind kind, String name) {
        String mapped = of(kind, name).code();
        return mapped == null ? name : mapped;
    }

    /** The office that a name means; null for one that this system does not know. */
    @Nullable
    OfficeId office(String name) {
        return organisation
                .officeByCode(code(NameKind.OFFICE, name))
                .map(Office::id)
                .orElse(null);
    }

    /** Key of the official that a name means: the official's id, or the negative number of the name. */
    @Nullable
    Integer officialKey(@Nullable String name) {
        return name == null
                ? null
                : organisation
                        .officialByCode(code(NameKind.OFFICIAL, name))
                        .map(Official::id)
                        .map(id -> Integer.valueOf(id.value()))
                        .orElseGet(() -> -of(NameKind.OFFICIAL, name).id());
    }

    /** The version of the procedure that a name means: the one in force that day, or the nearest; null when unknown. */
    @Nullable
    Integer version(String name, LocalDate day) {
        List<ProcedureVersion> versions = catalogue.versions(code(NameKind.PROCEDURE, name));
        if (versions.isEmpty()) {
            return null;
        }
        ProcedureVersion nearest = versions.get(0);
        for (ProcedureVersion version : versions) {
            if (version.isInForceOn(day)) {
                return version.id().value();
            }
            if (!version.validFrom().isAfter(day)) {
                nearest = version;
            }
        }
        return nearest.id().value();
    }

    /**
     * Gives a name the code that a line of the import has for it, for dossiers of earlier imports too.
     *
     * @return whether this system knows the code
     */
    boolean map(ImportLine.Mapping line) {
        String name = line.name();
        boolean isKnown = switch (line.kind()) {
            case OFFICE -> mapOffice(name, line.code());
            case OFFICIAL -> mapOfficial(name, line.code());
            case PROCEDURE -> mapProcedure(name, line.code());
            case ACTIVITY -> false;
        };
        if (isKnown) {
            known.getOrDefault(line.kind(), new HashMap<>()).remove(name);
        }
        return isKnown;
    }

    private boolean mapOffice(String name, String code) {
        Office office = organisation.officeByCode(code).orElse(null);
        if (office == null) {
            return false;
        }
        query.map(NameKind.OFFICE, name, code);
        query.mapOffice(query.name(NameKind.OFFICE, name).id(), office.id().value());
        return true;
    }

    private boolean mapOfficial(String name, String code) {
        Official official = organisation.officialByCode(code).orElse(null);
        if (official == null) {
            return false;
        }
        query.map(NameKind.OFFICIAL, name, code);
        query.mapOfficial(
                query.name(NameKind.OFFICIAL, name).id(), official.id().value());
        return true;
    }

    private boolean mapProcedure(String name, String code) {
        List<ProcedureVersion> versions = catalogue.versions(code);
        if (versions.isEmpty()) {
            return false;
        }
        query.map(NameKind.PROCEDURE, name, code);
        query.mapProcedure(
                query.name(NameKind.PROCEDURE, name).id(),
                versions.get(versions.size() - 1).id().value());
        return true;
    }
}
