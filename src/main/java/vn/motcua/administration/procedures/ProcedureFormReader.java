package vn.motcua.administration.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.motcua.administration.TypedFields;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.content.AuthorityContent;
import vn.motcua.catalogue.content.CaseContent;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.catalogue.revision.ContentChecks;
import vn.motcua.organisation.Level;

/** Reads what a procedure says from what was typed; what does not fit is an error at its field. */
@Component
class ProcedureFormReader {

    private static final int NAME = ContentChecks.LONGEST;
    private static final int TEXT = ContentChecks.LONGEST_TEXT;

    private final ConversionService conversion;

    ProcedureFormReader(@Qualifier("mvcConversionService") ConversionService conversion) {
        this.conversion = conversion;
    }

    /** The draft with what was typed, its cases as they are; null when there are errors. */
    @Nullable
    ProcedureContent read(ProcedureContent draft, ProcedureForm form, Errors errors) {
        return read(draft.code(), draft.version(), draft.field(), draft.held(), draft.cases(), form, errors);
    }

    /** A new procedure with one case; null when there are errors. */
    @Nullable
    ProcedureContent readNew(ProcedureForm form, CaseContent first, Errors errors) {
        TypedFields typed = new TypedFields(errors, conversion);
        if (!ContentChecks.isCode(form.code())) {
            errors.rejectValue("code", "catalogue.finding.CODE");
        }
        String field = typed.text("field", form.field(), NAME);
        return read(String.valueOf(form.code()), 0, field, List.of(), List.of(first), form, errors);
    }

    private @Nullable ProcedureContent read(
            String code,
            int version,
            String field,
            List<AuthorityContent> held,
            List<CaseContent> cases,
            ProcedureForm form,
            Errors errors) {
        TypedFields typed = new TypedFields(errors, conversion);
        String name = typed.text("name", form.name(), NAME);
        String nameEn = typed.optional("nameEn", form.nameEn(), NAME);
        String decision = typed.text("decision", form.decision(), TEXT);
        String legalBasis = typed.optional("legalBasis", form.legalBasis(), TEXT);
        String applicants = typed.optional("applicants", form.applicants(), TEXT);
        String agency = typed.optional("agency", form.agency(), TEXT);
        String result = typed.optional("result", form.result(), TEXT);
        String source = typed.text("source", form.source(), TEXT);
        List<Channel> channels = List.copyOf(chosen("channels", Channel.class, form.channels(), typed));
        List<AuthorityContent> authorities = authorities(held, form, typed);
        return errors.hasErrors()
                ? null
                : new ProcedureContent(
                        code,
                        version,
                        name,
                        nameEn,
                        field,
                        Boolean.TRUE.equals(form.checked()),
                        channels,
                        null,
                        null,
                        applicants,
                        agency,
                        result,
                        legalBasis,
                        decision,
                        source,
                        authorities,
                        cases);
    }

    /** Levels that had the authority keep it as it was given; others have it from the first day of the version on. */
    private static List<AuthorityContent> authorities(
            List<AuthorityContent> held, ProcedureForm form, TypedFields typed) {
        Map<Level, AuthorityContent> had =
                held.stream().collect(Collectors.toMap(AuthorityContent::level, Function.identity(), (a, b) -> b));
        Set<Level> levels = chosen("levels", Level.class, form.levels(), typed);
        List<AuthorityContent> authorities = new ArrayList<>();
        String basis =
                had.keySet().containsAll(levels) ? "" : typed.text("authorityBasis", form.authorityBasis(), TEXT);
        levels.forEach(
                level -> authorities.add(had.getOrDefault(level, new AuthorityContent(level, null, null, basis))));
        return authorities;
    }

    private static <E extends Enum<E>> Set<E> chosen(
            String field, Class<E> type, @Nullable List<@Nullable String> names, TypedFields typed) {
        Set<E> chosen = new TreeSet<>();
        if (names != null) {
            names.stream().filter(Objects::nonNull).forEach(name -> {
                E constant = typed.constant(field, type, name);
                if (constant != null) {
                    chosen.add(constant);
                }
            });
        }
        if (chosen.isEmpty() && !typed.errors().hasFieldErrors(field)) {
            typed.errors().rejectValue(field, "administration.route.error.choose");
        }
        return chosen;
    }
}
