package vn.motcua.counter.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field of an action's form.
 *
 * @param field the name of the action's component it fills, by which refusals speak of it
 * @param optional whether it may be left empty
 * @param folded whether it stands in the folded part of the form, for what happened before it is recorded
 */
record ActionInput(String field, Kind kind, boolean optional, boolean folded) {

    /** How the field looks. */
    enum Kind {
        TEXT,
        LINE,
        LINES,
        DATE,
        TIME,
        NUMBER,
        OFFICE,
        PROCEDURE,
        STEP,
        OFFICIAL,
        CHECK,
        PAPERS
    }

    /** Boxes that are ticked unless somebody unticks them. */
    private static final Set<String> USUALLY_TICKED = Set.of("slipReturned");

    private static final ActionInput REASON = required("reason", Kind.TEXT);
    private static final ActionInput APOLOGY = required("apology", Kind.TEXT);
    private static final ActionInput LETTER = required("letterNumber", Kind.LINE);
    private static final ActionInput BASIS = optional("legalBasis", Kind.LINE);
    private static final ActionInput MISSING = required("missing", Kind.LINES);
    private static final ActionInput PAPERS = required("components", Kind.PAPERS);
    private static final ActionInput RECEIPT = required("receipt", Kind.LINE);
    private static final List<ActionInput> BACK_DATED = List.of(
            folded("effectiveAt", Kind.DATE),
            folded("effectiveTime", Kind.TIME),
            folded("backDatedReason", Kind.LINE),
            folded("backDatedDocument", Kind.LINE));
    private static final ActionInput NOTE = optional("note", Kind.LINE);

    /** The fields of every action that has any, by the action's name. */
    private static final Map<String, List<ActionInput>> INPUTS = Map.ofEntries(
            Map.entry("accept", List.of(PAPERS)),
            Map.entry("ask-completion", List.of(MISSING, REASON)),
            Map.entry("refuse-reception", List.of(REASON, BASIS)),
            Map.entry("hand-over", List.of(NOTE)),
            Map.entry("refuse-hand-over", List.of(REASON)),
            Map.entry("assign", List.of(required("official", Kind.OFFICIAL))),
            Map.entry("process", List.of(required("note", Kind.TEXT))),
            Map.entry("return-to-step", List.of(required("step", Kind.STEP), required("comment", Kind.TEXT))),
            Map.entry("request-supplement", backDated(MISSING, REASON, BASIS, optional("answerBy", Kind.DATE))),
            Map.entry("receive-supplement", backDated(PAPERS)),
            Map.entry("request-payment", backDated(required("amount", Kind.NUMBER), required("notice", Kind.LINE))),
            Map.entry("confirm-payment", backDated(RECEIPT)),
            Map.entry("collect-fee", List.of(RECEIPT, optional("transferred", Kind.CHECK))),
            Map.entry("consult", List.of(required("office", Kind.OFFICE), required("question", Kind.TEXT))),
            Map.entry("answer-consultation", List.of(required("opinion", Kind.TEXT))),
            Map.entry("submit", List.of(required("summary", Kind.TEXT))),
            Map.entry("approve", List.of(optional("comment", Kind.LINE))),
            Map.entry("refuse-on-merits", List.of(REASON, BASIS)),
            Map.entry("number-and-stamp", List.of(required("number", Kind.LINE))),
            Map.entry("result-ready", List.of(NOTE)),
            Map.entry(
                    "return-result",
                    List.of(
                            optional("slipReturned", Kind.CHECK),
                            optional("lossNote", Kind.LINE),
                            optional("collector", Kind.LINE),
                            optional("authorisation", Kind.LINE))),
            Map.entry("withdraw", List.of(REASON)),
            Map.entry("stop", List.of(REASON, BASIS)),
            Map.entry(
                    "extend",
                    List.of(required("dueAt", Kind.DATE), required("dueTime", Kind.TIME), REASON, APOLOGY, LETTER)),
            Map.entry("apologise", List.of(REASON, APOLOGY, LETTER)),
            Map.entry("correct-result", List.of(REASON)),
            Map.entry(
                    "convert-procedure",
                    List.of(
                            required("procedureCase", Kind.PROCEDURE),
                            required("papersChecked", Kind.CHECK),
                            optional("further", Kind.LINES),
                            REASON)),
            Map.entry("reissue-slip", List.of(REASON)),
            Map.entry("transfer", List.of(required("office", Kind.OFFICE), REASON)));

    /** The fields of an action, in the order in which they are filled in; none for one that is only a button. */
    static List<ActionInput> of(String action) {
        return INPUTS.getOrDefault(action, List.of());
    }

    /** Whether it is filled in by typing into one field of its name. */
    boolean typed() {
        return switch (kind) {
            case TEXT, LINE, LINES, DATE, TIME, NUMBER -> true;
            case OFFICE, PROCEDURE, STEP, OFFICIAL, CHECK, PAPERS -> false;
        };
    }

    /** Whether its box is ticked before anybody has touched it. */
    boolean usuallyTicked() {
        return USUALLY_TICKED.contains(field);
    }

    private static ActionInput required(String field, Kind kind) {
        return new ActionInput(field, kind, false, false);
    }

    private static ActionInput optional(String field, Kind kind) {
        return new ActionInput(field, kind, true, false);
    }

    private static ActionInput folded(String field, Kind kind) {
        return new ActionInput(field, kind, true, true);
    }

    /** The fields of an action that may be recorded after it happened. */
    private static List<ActionInput> backDated(ActionInput... own) {
        return Stream.concat(Stream.of(own), BACK_DATED.stream()).toList();
    }
}
