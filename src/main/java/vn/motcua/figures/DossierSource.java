package vn.motcua.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/** Where counted dossiers come from: this system, or a former one whose history was imported. */
public enum DossierSource {
    /** Dossiers of this system. */
    OWN(
            "dossier_fact",
            "d.receiving_office_id",
            "d.competent_office_id",
            """
            coalesce((select c.holder_id from current_step_fact c
                      where c.dossier_id = d.id and c.holder_id is not null order by c.no limit 1),
                     (select f.official_id from finished_step_fact f
                      where f.dossier_id = d.id order by f.event_seq desc limit 1))""",
            "d.procedure_version_id",
            """
            d.procedure_version_id, cast(null as smallint) as received_offset, cast(null as smallint) as due_offset,
            cast(null as smallint) as finished_offset, cast(null as smallint) as returned_offset""",
            "cast(null as text) as procedure_name, cast(null as text) as office_name"),

    /** Imported dossiers. Offices, officials and procedures that this system does not know have negative keys. */
    IMPORTED(
            "imported_dossier_fact",
            "d.office_key",
            "d.office_key",
            "d.official_key",
            "d.procedure_key",
            "d.procedure_version_id, d.received_offset, d.due_offset, d.finished_offset, d.returned_offset",
            """
            (select n.name from imported_name_fact n where n.id = d.procedure_id) as procedure_name,
            (select n.name from imported_name_fact n where n.id = d.office_id) as office_name""");

    private final String view;
    private final String office;
    private final String responsible;
    private final String official;
    private final String procedure;
    private final String given;
    private final String names;

    DossierSource(
            String view,
            String office,
            String responsible,
            String official,
            String procedure,
            String given,
            String names) {
        this.view = view;
        this.office = office;
        this.responsible = responsible;
        this.official = official;
        this.procedure = procedure;
        this.given = given;
        this.names = names;
    }

    /**
     * Reads the value of an address's parameter.
     *
     * @param text {@code own}, {@code imported} or {@code all}, in any case; null or blank for all
     * @throws RefusedException INVALID for anything else
     */
    public static List<DossierSource> parse(@Nullable String text) {
        String asked = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (asked.isEmpty() || asked.equals("ALL")) {
            return List.of(values());
        }
        return Arrays.stream(values())
                .filter(source -> source.name().equals(asked))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> RefusedException.invalidField("source", "figures.refusal.source"));
    }

    /** Name of the view with the dossiers. */
    public String view() {
        return view;
    }

    /** SQL: key of the receiving office of dossiers {@code d}. */
    public String office() {
        return office;
    }

    /** SQL: key of the competent office. */
    public String responsible() {
        return responsible;
    }

    /** SQL: key of the official. */
    public String official() {
        return official;
    }

    /** SQL: key of the procedure. */
    public String procedure() {
        return procedure;
    }

    /** SQL: columns of the list behind a figure that only imported dossiers have. */
    public String given() {
        return given;
    }

    /** SQL: names as an imported dossier came with them. */
    String names() {
        return names;
    }
}
