package vn.motcua.administration.procedures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import vn.motcua.administration.TypedFields;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.PartyRule;
import vn.motcua.catalogue.content.CaseContent;
import vn.motcua.catalogue.content.ComponentContent;
import vn.motcua.catalogue.content.FeeContent;
import vn.motcua.catalogue.revision.ContentChecks;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.FirstDay;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;

/** Reads a case of a procedure from what was typed; what does not fit is an error at its row and field. */
@Component
class CaseFormReader {

    private static final int NAME = ContentChecks.LONGEST;
    private static final int TEXT = ContentChecks.LONGEST_TEXT;
    private static final Pattern SMALL = Pattern.compile("[0-9]{1,2}");
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern UNIT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}");

    private final Catalogue catalogue;
    private final ConversionService conversion;

    CaseFormReader(Catalogue catalogue, @Qualifier("mvcConversionService") ConversionService conversion) {
        this.catalogue = catalogue;
        this.conversion = conversion;
    }

    /** The case; null when there are errors. */
    @Nullable
    CaseContent read(CaseForm form, Errors errors) {
        TypedFields typed = new TypedFields(errors, conversion);
        String name = typed.text("name", form.name(), NAME);
        String nameEn = typed.text("nameEn", form.nameEn(), NAME);
        TimeLimit limit = limit(form, typed);
        DueAt dueAt = typed.constant("dueAt", DueAt.class, form.dueAt());
        FirstDay firstDay = typed.constant("firstDay", FirstDay.class, form.firstDay());
        PauseMode pause = typed.constant("pause", PauseMode.class, form.pause());
        Long answerDays = typed.optionalNumber("answerDays", DAYS, form.answerDays());
        String basis = typed.optional("limitBasis", form.limitBasis(), TEXT);
        String route = Objects.requireNonNullElse(form.route(), "");
        if (!catalogue.routes().contains(route)) {
            errors.rejectValue("route", "administration.route.error.choose");
        }
        PartyRule parties = parties(form, typed);
        List<ComponentContent> papers = new ArrayList<>();
        List<ComponentForm> paperRows = form.paperRows();
        for (int i = 0; i < paperRows.size(); i++) {
            papers.add(paper("papers[" + i + "].", paperRows.get(i), typed));
        }
        List<FeeContent> fees = new ArrayList<>();
        List<FeeForm> feeRows = form.feeRows();
        for (int i = 0; i < feeRows.size(); i++) {
            FeeContent fee = fee("fees[" + i + "].", feeRows.get(i), typed);
            if (fee != null) {
                fees.add(fee);
            }
        }
        return errors.hasErrors() || limit == null
                ? null
                : new CaseContent(
                        name,
                        nameEn,
                        CaseContent.text(limit),
                        basis,
                        dueAt,
                        firstDay,
                        Boolean.TRUE.equals(form.holidaysCounted()),
                        pause,
                        route,
                        Boolean.TRUE.equals(form.proxy()),
                        answerDays == null ? null : Integer.valueOf(Math.toIntExact(answerDays)),
                        papers,
                        fees,
                        parties);
    }

    private static @Nullable TimeLimit limit(CaseForm form, TypedFields typed) {
        TimeLimitUnit unit = typed.constant("limitUnit", TimeLimitUnit.class, form.limitUnit());
        if (unit == null) {
            return null;
        }
        if (unit.isCounted()) {
            long amount = typed.number("limitAmount", LIMIT, form.limitAmount());
            return amount == 0 ? null : TimeLimit.of(unit, Math.toIntExact(amount), null);
        }
        if (form.limitAmount() != null) {
            typed.errors().rejectValue("limitAmount", "administration.procedure.error.no-amount");
            return null;
        }
        try {
            String cutOff = form.limitCutOff();
            return TimeLimit.of(unit, null, cutOff == null ? null : LocalTime.parse(cutOff));
        } catch (DateTimeException none) {
            typed.errors().rejectValue("limitCutOff", "administration.procedure.error.time");
            return null;
        }
    }

    private static @Nullable PartyRule parties(CaseForm form, TypedFields typed) {
        boolean any = Stream.of(
                        form.partyOwner(),
                        form.partyOwnerEn(),
                        form.partyRole(),
                        form.partyRoleEn(),
                        form.partiesLeast(),
                        form.partiesMost(),
                        form.partyBasis())
                .anyMatch(Objects::nonNull);
        if (!any) {
            return null;
        }
        PartyRule rule = new PartyRule(
                typed.text("partyOwner", form.partyOwner(), NAME),
                typed.text("partyOwnerEn", form.partyOwnerEn(), NAME),
                typed.text("partyRole", form.partyRole(), NAME),
                typed.text("partyRoleEn", form.partyRoleEn(), NAME),
                small("partiesLeast", form.partiesLeast(), typed),
                small("partiesMost", form.partiesMost(), typed),
                typed.text("partyBasis", form.partyBasis(), TEXT));
        if (rule.most() < Math.max(1, rule.least())) {
            typed.errors().rejectValue("partiesMost", "administration.procedure.error.parties");
        }
        return rule;
    }

    private static ComponentContent paper(String at, ComponentForm form, TypedFields typed) {
        return new ComponentContent(
                typed.text(at + "name", form.name(), NAME),
                typed.optional(at + "nameEn", form.nameEn(), NAME),
                small(at + "originals", form.originals(), typed),
                small(at + "certified", form.certified(), typed),
                small(at + "photocopies", form.photocopies(), typed),
                typed.constant(at + "mandatory", ComponentForm.Needed.class, form.mandatory())
                        == ComponentForm.Needed.MANDATORY,
                typed.optional(at + "condition", form.condition(), NAME));
    }

    private static @Nullable FeeContent fee(String at, FeeForm form, TypedFields typed) {
        FeeKind kind = typed.constant(at + "kind", FeeKind.class, form.kind());
        LocalDate from = typed.day(at + "validFrom", form.validFrom());
        LocalDate last = typed.day(at + "validTo", form.validTo());
        if (form.validFrom() == null) {
            typed.errors().rejectValue(at + "validFrom", "administration.route.error.required");
        }
        if (from != null && last != null && last.isBefore(from)) {
            typed.errors().rejectValue(at + "validTo", "administration.procedure.error.period");
        }
        Long first = typed.optionalNumber(at + "firstUnit", UNIT, form.firstUnit());
        Long lastUnit = typed.optionalNumber(at + "lastUnit", UNIT, form.lastUnit());
        if (lastUnit != null && (first == null || lastUnit < first)) {
            typed.errors().rejectValue(at + "lastUnit", "administration.procedure.error.units");
        }
        Channel channel = form.channel() == null ? null : typed.constant(at + "channel", Channel.class, form.channel());
        Long amount = typed.optionalNumber(at + "amount", AMOUNT, form.amount());
        String per = typed.optional(at + "per", form.per(), NAME);
        String condition = typed.optional(at + "condition", form.condition(), NAME);
        String exemption = typed.optional(at + "exemption", form.exemption(), TEXT);
        String basis = typed.optional(at + "legalBasis", form.legalBasis(), TEXT);
        Long most = typed.optionalNumber(at + "most", AMOUNT, form.most());
        return kind == null || from == null
                ? null
                : new FeeContent(
                        kind,
                        amount,
                        per,
                        condition,
                        exemption,
                        basis,
                        from,
                        last == null ? null : last.plusDays(1),
                        first == null ? null : Integer.valueOf(Math.toIntExact(first)),
                        lastUnit == null ? null : Integer.valueOf(Math.toIntExact(lastUnit)),
                        most,
                        channel);
    }

    private static int small(String field, @Nullable String typedNumber, TypedFields typed) {
        return Math.toIntExact(typed.number(field, SMALL, typedNumber));
    }
}
