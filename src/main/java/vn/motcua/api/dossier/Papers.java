package vn.motcua.api.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.motcua.api.Json;
import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.platform.RefusedException;

/** Reads the papers that are handed in: a list, or "all". */
public final class Papers {

    private static final String FIELD = "components";
    private static final int MOST = 100;
    private static final int MOST_COPIES = 1000;
    private static final int LONGEST_NAME = 300;
    private static final Set<String> NAMES = Set.of("requirement", "name", "originals", "certified", "photocopies");

    private Papers() {}

    /** @throws RefusedException INVALID with the wrong field */
    static List<ReceivedComponent> read(@Nullable JsonNode given, ProcedureCase procedureCase) {
        if (given == null || given.isNull()) {
            throw RefusedException.invalidField(FIELD, "api.refusal.required");
        }
        if (given.isObject()) {
            return all(given, procedureCase);
        }
        if (!given.isArray()) {
            throw RefusedException.invalidField(FIELD, "api.refusal.value");
        }
        if (given.size() > MOST) {
            throw RefusedException.invalidField(FIELD, "api.refusal.too-many", MOST);
        }
        List<ReceivedComponent> papers = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            papers.add(paper(FIELD + "[" + i + "]", given.get(i), procedureCase));
        }
        return papers;
    }

    private static List<ReceivedComponent> all(JsonNode given, ProcedureCase procedureCase) {
        Json.onlyFields(FIELD, given, Set.of("all"));
        if (!given.path("all").isBoolean() || !given.path("all").booleanValue()) {
            throw RefusedException.invalidField(FIELD + ".all", "api.refusal.value");
        }
        return procedureCase.components().stream().map(Papers::asAsked).toList();
    }

    private static ReceivedComponent paper(String field, JsonNode given, ProcedureCase procedureCase) {
        if (!given.isObject()) {
            throw RefusedException.invalidField(field, "api.refusal.value");
        }
        Json.onlyFields(field, given, NAMES);
        Integer originals = copies(field + ".originals", given.get("originals"));
        Integer certified = copies(field + ".certified", given.get("certified"));
        Integer photocopies = copies(field + ".photocopies", given.get("photocopies"));
        boolean counted = originals != null || certified != null || photocopies != null;
        Integer number = Json.integer(field + ".requirement", given.get("requirement"));
        String name = Json.line(field + ".name", given.get("name"), LONGEST_NAME);
        if (number != null) {
            ReceivedComponent asked = procedureCase.components().stream()
                    .filter(required -> required.no() == number)
                    .findFirst()
                    .map(Papers::asAsked)
                    .orElseThrow(() ->
                            RefusedException.invalidField(field + ".requirement", "api.refusal.unknown-requirement"));
            return counted
                    ? new ReceivedComponent(
                            asked.requirement(), asked.name(), or0(originals), or0(certified), or0(photocopies))
                    : asked;
        }
        if (name == null) {
            throw RefusedException.invalidField(field + ".name", "api.refusal.required");
        }
        return new ReceivedComponent(null, name, counted ? or0(originals) : 1, or0(certified), or0(photocopies));
    }

    /** The number of copies that the catalogue requires; none for a paper that is only shown. */
    private static ReceivedComponent asAsked(ComponentRequirement required) {
        return new ReceivedComponent(
                required.id(), required.name(), required.originals(), required.certified(), required.photocopies());
    }

    private static @Nullable Integer copies(String field, @Nullable JsonNode given) {
        Integer copies = Json.integer(field, given);
        if (copies != null && (copies < 0 || copies > MOST_COPIES)) {
            throw RefusedException.invalidField(field, "api.refusal.count", MOST_COPIES);
        }
        return copies;
    }

    private static int or0(@Nullable Integer copies) {
        return copies == null ? 0 : copies;
    }
}
