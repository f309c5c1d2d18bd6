package vn.motcua.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.platform.RefusedException;

/**
 * Draws procedures by their frequency: at each level a few procedures make most of the receptions, and all others the
 * rest (domain reference, sections 0 and 4).
 */
final class DemoOffer {

    private static final Map<Level, Map<String, Integer>> USUAL = Map.of(
            Level.COMMUNE,
            Map.ofEntries(
                    Map.entry("2.000815", 300),
                    Map.entry("2.000635", 120),
                    Map.entry("2.000884", 90),
                    Map.entry("1.001193", 85),
                    Map.entry("1.004873", 70),
                    Map.entry("1.000894", 35),
                    Map.entry("1.000656", 30),
                    Map.entry("2.000908", 10),
                    Map.entry("1.004884", 12),
                    Map.entry("1.004222", 30),
                    Map.entry("1.004194", 30),
                    Map.entry("1.010041", 15),
                    Map.entry("1.001776", 14),
                    Map.entry("1.001731", 6),
                    Map.entry("1.014027", 14),
                    Map.entry("1.001699", 6),
                    Map.entry("1.011607", 6),
                    Map.entry("2.001023", 12),
                    Map.entry("1.013978", 8),
                    Map.entry("1.013831", 10),
                    Map.entry("1.013949", 3),
                    Map.entry("1.013967", 2)),
            Level.DISTRICT,
            Map.ofEntries(
                    Map.entry("1.001612", 170),
                    Map.entry("2.000720", 60),
                    Map.entry("1.001266", 40),
                    Map.entry("1.001570", 25),
                    Map.entry("2.000815", 110),
                    Map.entry("2.000635", 40),
                    Map.entry("2.000992", 60),
                    Map.entry("1.013225", 70),
                    Map.entry("1.013227", 15),
                    Map.entry("1.004859", 30),
                    Map.entry("2.000806", 15),
                    Map.entry("1.013831", 110)),
            Level.PROVINCE,
            Map.ofEntries(
                    Map.entry("2.000488", 230),
                    Map.entry("2.001583", 150),
                    Map.entry("1.014199", 40),
                    Map.entry("1.014201", 25),
                    Map.entry("2.001827", 40),
                    Map.entry("1.001029", 10)));

    /** Weight of all other procedures together, by level. */
    private static final Map<Level, Integer> OTHERS =
            Map.of(Level.COMMUNE, 70, Level.DISTRICT, 150, Level.PROVINCE, 420);

    private final Catalogue catalogue;
    private final Map<Level, NavigableMap<Integer, String>> offers = new EnumMap<>(Level.class);

    /** @param samples an office of each level that receives */
    DemoOffer(Catalogue catalogue, Map<Level, Office> samples, LocalDate first, LocalDate last) {
        this.catalogue = catalogue;
        samples.forEach((level, sample) -> offers.put(level, offer(level, sample, first, last)));
    }

    private NavigableMap<Integer, String> offer(Level level, Office sample, LocalDate first, LocalDate last) {
        Map<String, Integer> weights = new LinkedHashMap<>(new TreeMap<>(usual(level)));
        List<String> others = all(level, last).stream()
                .filter(code -> !weights.containsKey(code))
                .toList();
        weights.replaceAll((code, weight) -> weight * Math.max(1, others.size()));
        others.forEach(code -> weights.put(code, OTHERS.getOrDefault(level, 0)));
        NavigableMap<Integer, String> offer = new TreeMap<>();
        int sum = 0;
        for (Map.Entry<String, Integer> entry : weights.entrySet()) {
            if (isPossible(entry.getKey(), sample, first) && isPossible(entry.getKey(), sample, last)) {
                sum += entry.getValue();
                offer.put(sum, entry.getKey());
            }
        }
        return offer;
    }

    private static Map<String, Integer> usual(Level level) {
        return USUAL.getOrDefault(level, Map.of());
    }

    private List<String> all(Level level, LocalDate day) {
        List<String> codes = new ArrayList<>();
        List<ProcedureVersion> page = List.of();
        do {
            String after = page.isEmpty() ? null : page.get(page.size() - 1).code();
            page = catalogue.search(null, level, null, Catalogue.LONGEST_LIST, after, day);
            page.forEach(version -> codes.add(version.code()));
        } while (page.size() == Catalogue.LONGEST_LIST);
        return codes.stream().sorted().toList();
    }

    /**
     * Whether the procedure has a competent office when it is received here, and an office for every step of its route.
     */
    private boolean isPossible(String code, Office receiving, LocalDate day) {
        Optional<ProcedureVersion> version = catalogue.inForce(code, day);
        if (version.isEmpty()) {
            return false;
        }
        try {
            Office competent = catalogue.competentOffice(version.get(), receiving, day);
            version.get()
                    .cases()
                    .forEach(each -> catalogue.resolveRoute(each, version.get(), receiving, competent, day));
            return true;
        } catch (RefusedException nobody) {
            return false;
        }
    }

    /** Draws a procedure of a level. */
    ProcedureVersion pick(Level level, LocalDate day, RandomGenerator random) {
        NavigableMap<Integer, String> offer = offers.get(level);
        if (offer == null || offer.isEmpty()) {
            throw new IllegalStateException("Nothing is offered at level " + level);
        }
        String code = offer.higherEntry(random.nextInt(offer.lastKey())).getValue();
        return version(code, day);
    }

    ProcedureVersion version(String code, LocalDate day) {
        return catalogue.inForce(code, day).orElseThrow(() -> new IllegalStateException("No procedure " + code));
    }

    /** Draws a case: mostly the ordinary one, the first. */
    static ProcedureCase pick(ProcedureVersion version, RandomGenerator random) {
        List<ProcedureCase> cases = version.cases();
        return random.nextInt(5) > 0 ? cases.get(0) : cases.get(random.nextInt(cases.size()));
    }
}
