package vn.motcua.administration.procedures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.revision.ContentChecks;
import vn.motcua.platform.RequestKey;

/**
 * Form of what a version of a procedure says, without its cases.
 *
 * @param code national code; only of a new procedure
 * @param field field of administration; only of a new procedure
 * @param channels names of the channels
 * @param levels names of the levels that decide
 * @param authorityBasis legal decision that gives the authority to levels that did not have it
 * @param revision revision of the draft from which the page was made
 * @param requestId key of the request, from the page
 */
record ProcedureForm(
        @Size(max = 20) @Nullable String code,
        @Size(max = ContentChecks.LONGEST) @Nullable String field,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String decision,
        @Nullable String legalBasis,
        @Nullable String applicants,
        @Nullable String agency,
        @Nullable String result,
        @Nullable String source,
        @Nullable List<@Nullable String> channels,
        @Nullable List<@Nullable String> levels,
        @Nullable String authorityBasis,
        @Nullable Boolean checked,
        @Nullable Integer revision,
        @Nullable String requestId) {

    static ProcedureForm of(ProcedureContent content, int revision) {
        return new ProcedureForm(
                content.code(),
                content.field(),
                content.name(),
                content.nameEn(),
                content.decision(),
                content.legalBasis(),
                content.applicants(),
                content.agency(),
                content.result(),
                content.source(),
                names(content.channels()),
                names(content.levels()),
                null,
                content.checked(),
                revision,
                RequestKey.random().value());
    }

    /** A form for a procedure that the catalogue does not know. */
    static ProcedureForm empty() {
        return new ProcedureForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                names(List.of(Channel.COUNTER)),
                null,
                null,
                null,
                null,
                null);
    }

    private static List<@Nullable String> names(Collection<? extends Enum<?>> constants) {
        List<@Nullable String> names = new ArrayList<>();
        constants.forEach(each -> names.add(each.name()));
        return names;
    }
}
