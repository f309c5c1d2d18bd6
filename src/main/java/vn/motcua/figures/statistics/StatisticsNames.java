package vn.motcua.figures.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/** Keys of groups as people know them, and back: codes of this system, or names of the former one. */
@Component
class StatisticsNames {

    /** What the address says for the channel of the post, as an import does. */
    private static final String POST = "POST";

    private static final String POSTAL = "POSTAL";

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final StatisticsQuery query;

    StatisticsNames(Organisation organisation, Catalogue catalogue, StatisticsQuery query) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.query = query;
    }

    /** Names during one answer: each is looked up once. */
    final class Answer {

        private final Map<Grouping, Map<String, StatisticsKey>> known = new HashMap<>();

        /** The key of a group as people know it. */
        StatisticsKey of(Grouping grouping, @Nullable String raw) {
            return raw == null
                    ? StatisticsKey.plain(null)
                    : known.computeIfAbsent(grouping, any -> new HashMap<>())
                            .computeIfAbsent(raw, text -> named(grouping, text));
        }
    }

    Answer answer() {
        return new Answer();
    }

    private StatisticsKey named(Grouping grouping, String raw) {
        return switch (grouping) {
            case MONTH, DAY -> StatisticsKey.plain(raw);
            case CHANNEL -> StatisticsKey.plain(raw.equals(POSTAL) ? POST : raw);
            case OFFICE, RESPONSIBLE, OFFICIAL, PROCEDURE -> byNumber(grouping, Integer.parseInt(raw));
        };
    }

    private StatisticsKey byNumber(Grouping grouping, int number) {
        if (number < 0) {
            String name = query.importedName(-number);
            return new StatisticsKey(name, name, name, true);
        }
        if (grouping == Grouping.OFFICIAL) {
            Official official = organisation.official(new OfficialId(number));
            return new StatisticsKey(official.code(), official.fullName(), official.fullName(), false);
        }
        if (grouping == Grouping.PROCEDURE) {
            ProcedureVersion version = catalogue.version(new ProcedureVersionId(number));
            return new StatisticsKey(version.code(), version.nameIn("vi"), version.nameIn("en"), false);
        }
        Office office = organisation.office(new OfficeId(number));
        return new StatisticsKey(office.code(), office.name(), office.nameEn(), false);
    }

    /**
     * The values of a key in the database, as an array parameter.
     *
     * @throws RefusedException INVALID for what neither system knows
     */
    Object values(Grouping grouping, String key) {
        if (grouping == Grouping.CHANNEL) {
            return new String[] {key.equals(POST) ? POSTAL : key};
        }
        List<Integer> own = own(grouping, key);
        List<Integer> imported = query.importedNames(kind(grouping), key);
        if (own.isEmpty() && imported.isEmpty()) {
            throw RefusedException.invalidField(grouping.parameter(), "figures.refusal.unknown-key");
        }
        return java.util.stream.Stream.concat(own.stream(), imported.stream().map(id -> -id))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String kind(Grouping grouping) {
        return grouping == Grouping.RESPONSIBLE ? Grouping.OFFICE.name() : grouping.name();
    }

    private List<Integer> own(Grouping grouping, String key) {
        return switch (grouping) {
            case OFFICE, RESPONSIBLE ->
                organisation.officeByCode(key).map(office -> office.id().value()).stream()
                        .toList();
            case OFFICIAL ->
                organisation.officialByCode(key).map(official -> official.id().value()).stream()
                        .toList();
            case PROCEDURE ->
                catalogue.versions(key).stream()
                        .map(version -> Objects.requireNonNull(version.id()).value())
                        .toList();
            case CHANNEL, MONTH, DAY -> List.of();
        };
    }
}
