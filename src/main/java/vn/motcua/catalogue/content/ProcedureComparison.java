package vn.motcua.catalogue.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.AdministrationChange.Difference;
import vn.motcua.worktime.TimeLimit;

/**
 * What two versions of a procedure say differently, by the name of the value: {@code decision}, {@code case-01.limit}, {@code
 * case-01.fee-02}. Constants stand as {@code kind.NAME}, for the pages to put into words.
 */
public final class ProcedureComparison {

    private ProcedureComparison() {}

    /** The differences, in order of the names; empty when nothing but number and days differs. */
    public static List<Difference> of(@Nullable ProcedureContent before, @Nullable ProcedureContent after) {
        Map<String, String> was = before == null ? Map.of() : values(before);
        Map<String, String> is = after == null ? Map.of() : values(after);
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                differences.add(new Difference(name, was.get(name), is.get(name)));
            }
        }
        return differences;
    }

    private static Map<String, String> values(ProcedureContent content) {
        Map<String, String> values = new TreeMap<>();
        put(values, "name", content.name());
        put(values, "name-en", content.nameEn());
        put(values, "field", content.field());
        put(values, "applicants", content.applicants());
        put(values, "agency", content.agency());
        put(values, "result", content.result());
        put(values, "decision", content.decision());
        put(values, "legal-basis", content.legalBasis());
        put(values, "source", content.source());
        put(values, "checked", answer(content.checked()));
        put(values, "channels", constants("channel", content.channels()));
        if (content.authorities() != null) {
            put(values, "levels", constants("level", content.levels()));
        }
        for (int i = 0; i < content.cases().size(); i++) {
            add(values, "case-%02d.".formatted(i + 1), content.cases().get(i));
        }
        return values;
    }

    private static void add(Map<String, String> values, String at, CaseContent content) {
        put(values, at + "name", content.name());
        put(values, at + "name-en", content.nameEn());
        put(values, at + "limit", limit(content.rule().limit()));
        put(values, at + "limit-basis", content.limitBasis());
        put(values, at + "due-at", "due-at." + content.rule().dueAt());
        put(values, at + "first-day", "first-day." + content.rule().firstDay());
        put(values, at + "holidays-counted", answer(content.rule().holidaysCounted()));
        put(values, at + "pause", "pause." + content.pauseMode());
        put(values, at + "answer-days", number(content.supplementAnswerDays()));
        put(values, at + "proxy", answer(content.proxy()));
        put(values, at + "route", content.route());
        if (content.parties() != null) {
            put(
                    values,
                    at + "parties",
                    joined(
                            content.parties().owner(),
                            content.parties().role(),
                            content.parties().least() + "–" + content.parties().most(),
                            content.parties().basis()));
            put(
                    values,
                    at + "parties-en",
                    joined(content.parties().ownerEn(), content.parties().roleEn()));
        }
        int no = 0;
        for (ComponentContent each : content.components()) {
            put(values, at + "component-%02d".formatted(++no), text(each));
        }
        no = 0;
        for (FeeContent each : content.fees()) {
            put(values, at + "fee-%02d".formatted(++no), text(each));
        }
    }

    private static String text(ComponentContent each) {
        return joined(
                each.nameEn() == null ? each.name() : each.name() + " / " + each.nameEn(),
                each.originals() + " + " + each.certified() + " + " + each.photocopies(),
                each.mandatory() ? "paper.MANDATORY" : "paper.OPTIONAL",
                each.condition());
    }

    private static String text(FeeContent each) {
        String amount = each.amount() == null ? "fee.COUNCIL" : String.valueOf(each.amount());
        return joined(
                "fee." + each.kind() + " " + amount + (each.per() == null ? "" : "/" + each.per()),
                each.condition(),
                each.channel() == null ? null : "channel." + each.channel(),
                each.firstUnit() == null
                        ? null
                        : each.firstUnit() + "–" + (each.lastUnit() == null ? "" : each.lastUnit()),
                each.most() == null ? null : "≤ " + each.most(),
                each.exemption(),
                each.legalBasis(),
                each.validFrom() + "/" + (each.validTo() == null ? ".." : each.validTo()));
    }

    private static String limit(TimeLimit limit) {
        String unit = "limit." + limit.unit();
        if (limit.amount() != null) {
            return limit.amount() + " " + unit;
        }
        return limit.cutOff() == null ? unit : unit + " " + limit.cutOff();
    }

    private static String joined(@Nullable String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                joined.append(joined.isEmpty() ? "" : "; ").append(part);
            }
        }
        return joined.toString();
    }

    private static String constants(String kind, Collection<? extends Enum<?>> values) {
        return values.stream().map(each -> kind + "." + each.name()).collect(Collectors.joining(", "));
    }

    private static String answer(boolean yes) {
        return yes ? "answer.YES" : "answer.NO";
    }

    private static @Nullable String number(@Nullable Integer number) {
        return number == null ? null : String.valueOf(number);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
