package vn.motcua.counter.worklist;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.desk.WorklistCounts;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;

/**
 * Filters of a worklist that find something in it, each with the number of its rows.
 *
 * @param mine rows of the reader
 * @param unclaimed rows that nobody has claimed
 * @param colleagues other officials, by name
 * @param fields fields of administration, by name
 * @param procedures procedures, by name
 */
record OfferedFilters(int mine, int unclaimed, List<Choice> colleagues, List<Choice> fields, List<Choice> procedures) {

    /**
     * A choice of a filter.
     *
     * @param value value of its parameter
     */
    record Choice(String value, String text, int rows) {}

    OfferedFilters {
        colleagues = List.copyOf(colleagues);
        fields = List.copyOf(fields);
        procedures = List.copyOf(procedures);
    }

    static OfferedFilters of(
            WorklistCounts counts, Actor actor, Organisation organisation, Catalogue catalogue, Locale locale) {
        OfficialId me = actor.official();
        List<Choice> colleagues = new ArrayList<>();
        counts.holders().forEach((id, rows) -> {
            OfficialId holder = new OfficialId(id);
            if (id != 0 && !holder.equals(me)) {
                String name = organisation.official(holder).fullName();
                colleagues.add(new Choice(id.toString(), name, rows));
            }
        });
        Map<String, Choice> fields = new TreeMap<>();
        Map<String, Choice> procedures = new TreeMap<>();
        counts.versions().forEach((id, rows) -> {
            ProcedureVersion version = catalogue.version(new ProcedureVersionId(id));
            add(fields, version.field(), version.field(), rows);
            add(procedures, version.code(), version.nameIn(locale.getLanguage()), rows);
        });
        return new OfferedFilters(
                me == null ? 0 : counts.holders().getOrDefault(me.value(), 0),
                counts.holders().getOrDefault(0, 0),
                sorted(colleagues, locale),
                sorted(fields.values().stream().toList(), locale),
                sorted(procedures.values().stream().toList(), locale));
    }

    private static void add(Map<String, Choice> choices, String value, String text, int rows) {
        choices.merge(
                value,
                new Choice(value, text, rows),
                (one, other) -> new Choice(value, one.text(), one.rows() + other.rows()));
    }

    private static List<Choice> sorted(List<Choice> choices, Locale locale) {
        return choices.stream()
                .sorted(Comparator.comparing(Choice::text, Collator.getInstance(locale)))
                .toList();
    }
}
