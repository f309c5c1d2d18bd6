package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.search.EverydayWord;
import vn.motcua.catalogue.search.SearchIndex;
import vn.motcua.catalogue.search.Synonym;
import vn.motcua.vocabulary.Folding;

/**
 * Finds procedures by their code, or by words: official names, their everyday names, and the field. The search compares a
 * few thousand names in memory. The order is the same for the same words and the same catalogue, so that a page can continue
 * after the last code of the previous page.
 */
final class ProcedureSearch {

    /** Factor for procedures with an English name: these are requested most often. */
    private static final double COMMON = 1.08;

    /** Factor for renewals: a search for a subject alone usually means the first issue of a document. */
    private static final double RENEWAL = 0.94;

    private static final Pattern RENEWALS =
            Pattern.compile("(cap (lai|doi|dieu chinh)|dang ky lai|gia han|dieu chinh|thay doi) .*");
    private static final Pattern CODE = Pattern.compile("\\s*[0-9][0-9.\\s]+");

    private final List<ProcedureVersion> versions;
    private final SearchIndex<ProcedureVersion> index;

    ProcedureSearch(List<ProcedureVersion> versions, List<EverydayWord> words) {
        this.versions = versions.stream()
                .sorted(Comparator.comparing((ProcedureVersion version) -> version.nameEn() == null)
                        .thenComparing(ProcedureVersion::code))
                .toList();
        Map<String, List<String>> names = new HashMap<>();
        List<Synonym> synonyms = new ArrayList<>();
        for (EverydayWord word : words) {
            String code = word.procedureCode();
            String meaning = word.meaning();
            if (code == null) {
                synonyms.add(new Synonym(word.asked(), meaning == null ? "" : meaning));
            } else {
                names.computeIfAbsent(code, any -> new ArrayList<>()).add(word.asked());
            }
        }
        this.index = new SearchIndex<>(
                this.versions.stream()
                        .map(version -> document(version, names.getOrDefault(version.code(), List.of())))
                        .toList(),
                synonyms);
    }

    private static SearchIndex.Document<ProcedureVersion> document(ProcedureVersion version, List<String> everyday) {
        List<String> names = new ArrayList<>();
        names.add(version.name());
        String english = version.nameEn();
        if (english != null) {
            names.add(english);
        }
        names.addAll(everyday);
        double favour = (english == null ? 1 : COMMON)
                * (RENEWALS.matcher(Folding.fold(version.name())).matches() ? RENEWAL : 1);
        return new SearchIndex.Document<>(version, names, version.field(), favour);
    }

    /** The matching versions, best match first; without words, all versions, the most frequent first. */
    List<ProcedureVersion> find(
            @Nullable String query, Predicate<ProcedureVersion> wanted, int limit, @Nullable String afterCode) {
        Stream<ProcedureVersion> found = ranked(query, wanted);
        if (afterCode != null) {
            found = found.dropWhile(version -> !version.code().equals(afterCode))
                    .skip(1);
        }
        return found.limit(limit).toList();
    }

    private Stream<ProcedureVersion> ranked(@Nullable String query, Predicate<ProcedureVersion> wanted) {
        if (query == null || query.isBlank()) {
            return versions.stream().filter(wanted);
        }
        if (CODE.matcher(query).matches()) {
            String digits = Folding.compact(query);
            return versions.stream()
                    .filter(version -> Folding.compact(version.code()).contains(digits))
                    .filter(wanted)
                    .sorted(Comparator.comparing(
                            version -> !Folding.compact(version.code()).startsWith(digits)));
        }
        return index.find(query, wanted).stream();
    }
}
