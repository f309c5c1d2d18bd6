package vn.motcua.api.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.api.Times;
import vn.motcua.figures.DossierSource;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.OnTimeBasis;
import vn.motcua.figures.statistics.Grouping;
import vn.motcua.figures.statistics.Precision;
import vn.motcua.figures.statistics.StatisticsFilter;
import vn.motcua.figures.statistics.StatisticsKey;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/** Reads the parameters of statistics, and words the keys of groups. */
@Component
class StatisticsRequests {

    /** Asks for dossiers that have none. */
    private static final String NONE = "-";

    private final Organisation organisation;
    private final Times times;

    StatisticsRequests(Organisation organisation, Times times) {
        this.organisation = organisation;
        this.times = times;
    }

    /** Key of a group. */
    @Schema(name = "StatisticsKey")
    record Key(
            @Schema(
                    description =
                            "What it is a key of: office, responsible, official, procedure, channel, month or day")
            String by,

            @Schema(
                    description =
                            "Code, or name of what only the former system knows; channel, month or day; null for dossiers"
                                    + " without")
            @Nullable
            String key,

            @Nullable String name,

            @Nullable String nameEn,

            @Schema(description = "Whether only the former system knows it")
            boolean imported) {

        static Key of(Grouping by, StatisticsKey key) {
            return new Key(by.parameter(), key.key(), key.name(), key.nameEn(), key.imported());
        }

        static List<Key> of(List<Grouping> by, List<StatisticsKey> keys) {
            return java.util.stream.IntStream.range(0, keys.size())
                    .mapToObj(i -> of(by.get(i), keys.get(i)))
                    .toList();
        }
    }

    /** @throws RefusedException INVALID at the parameter that is wrong */
    StatisticsFilter filter(String from, String to, StatisticsParameters asked) {
        Map<Grouping, String> only = new EnumMap<>(Grouping.class);
        put(only, Grouping.OFFICE, asked.receiving());
        put(only, Grouping.RESPONSIBLE, asked.responsible());
        put(only, Grouping.OFFICIAL, asked.official());
        put(only, Grouping.PROCEDURE, asked.procedure());
        put(only, Grouping.CHANNEL, asked.channel());
        return new StatisticsFilter(
                new FigureFilter(
                        office(asked.office()),
                        times.day("from", from),
                        times.day("to", to),
                        blankAsNull(asked.field()),
                        OnTimeBasis.parse(asked.by())),
                Precision.parse(asked.basis()),
                blankAsNull(asked.asOf()) == null ? null : times.day("asOf", asked.asOf()),
                DossierSource.parse(asked.source()),
                only);
    }

    private static void put(Map<Grouping, String> only, Grouping grouping, @Nullable String key) {
        String given = blankAsNull(key);
        if (given != null) {
            only.put(grouping, given.equals(NONE) ? "" : given);
        }
    }

    private @Nullable OfficeId office(@Nullable String code) {
        String given = blankAsNull(code);
        return given == null
                ? null
                : organisation
                        .officeByCode(given)
                        .orElseThrow(() -> RefusedException.invalidField("office", "api.refusal.unknown-office"))
                        .id();
    }

    static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
