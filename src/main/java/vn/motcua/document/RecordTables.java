package vn.motcua.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.audit.ViewHistoryQuery;
import vn.motcua.audit.ViewOfDossier;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormWords;
import vn.motcua.document.form.PrintedLine;
import vn.motcua.document.store.PaperStore;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventDetails;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.action.Actions;
import vn.motcua.duedate.DateExplanation;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.notification.DeliveryAdministration;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Formats;

/** Makes the parts of a dossier's record, in words. Officials are named by office and role, as on the page of views. */
@Component
class RecordTables {

    private static final String KEY = "document.record.";

    /** Details of events that the citizen was told by paper or message; notes of officials are not among them. */
    private static final Set<String> TOLD = Set.of(
            "amount",
            "answerBy",
            "apology",
            "cancelledNumber",
            "capacity",
            "case",
            EventView.COLLECTOR,
            "dateBefore",
            "dueAt",
            "from",
            "issue",
            "legalBasis",
            "letterNumber",
            "missing",
            "notice",
            "number",
            "outcome",
            "papers",
            "procedure",
            "receipt");

    private static final int HASH_PART = 16;

    private final PaperStore papers;
    private final DeliveryAdministration deliveries;
    private final ViewHistoryQuery views;
    private final DateExplanations explanations;
    private final EventDetails details;
    private final Organisation organisation;
    private final FormWords days;
    private final MessageSource messages;
    private final Formats formats;

    RecordTables(
            PaperStore papers,
            DeliveryAdministration deliveries,
            ViewHistoryQuery views,
            DateExplanations explanations,
            EventDetails details,
            Organisation organisation,
            FormWords days,
            MessageSource messages,
            Formats formats) {
        this.papers = papers;
        this.deliveries = deliveries;
        this.views = views;
        this.explanations = explanations;
        this.details = details;
        this.organisation = organisation;
        this.days = days;
        this.messages = messages;
        this.formats = formats;
    }

    List<RecordTable> of(DossierView view, Locale language) {
        Words words = new Words(language);
        List<RecordTable> tables = new ArrayList<>();
        tables.add(promises(view, words));
        why(view, words).ifPresent(tables::add);
        tables.add(pauses(view, words));
        tables.add(events(view, words));
        tables.add(printed(view, words));
        tables.add(sent(view, words));
        tables.add(looked(view, words));
        return tables;
    }

    private RecordTable promises(DossierView view, Words words) {
        return words.table(
                "promises",
                List.of("no", "due", "reason", "given", "by", "told"),
                view.promises().stream()
                        .map(promise -> List.of(
                                Integer.toString(promise.no()),
                                words.format.promise(promise.dueAt()),
                                words.of("dossier.promise." + promise.reason()),
                                words.format.dateTime(promise.givenAt()),
                                view.events().stream()
                                        .filter(event -> event.happenedAt().equals(promise.givenAt()))
                                        .findFirst()
                                        .map(event -> who(event, words))
                                        .orElse(""),
                                words.of("dossier.told-to." + promise.toldTo()) + ", "
                                        + words.of("dossier.told-by." + promise.toldBy())))
                        .toList());
    }

    private Optional<RecordTable> why(DossierView view, Words words) {
        return explanations.of(view.id(), words.language).map(why -> {
            List<String> after = new ArrayList<>();
            if (why.sum() != null) {
                after.add(why.sum());
            }
            why.moves().forEach(move -> after.add(move.when() + ": " + move.words() + bracketed(move.note())));
            after.add(words.of("explanation.calendar", why.calendar()));
            return new RecordTable(
                    words.of(KEY + "why"),
                    List.of(
                            words.of("explanation.column.day"),
                            words.of("explanation.column.what"),
                            words.of("explanation.column.adds")),
                    why.table().stream()
                            .map(part -> List.of(part.when(), day(part), part.adds()))
                            .toList(),
                    "",
                    after);
        });
    }

    private static String day(DateExplanation.Part part) {
        return part.folded()
                ? part.words()
                : part.words()
                        + bracketed(part.line().note())
                        + bracketed(part.line().reference());
    }

    private static String bracketed(@Nullable String text) {
        return text == null || text.isBlank() ? "" : " (" + text + ")";
    }

    private RecordTable pauses(DossierView view, Words words) {
        return words.table(
                "pauses",
                List.of("from", "to", "cause", "basis"),
                view.pauses().stream()
                        .map(pause -> List.of(
                                words.format.dateTime(pause.from()),
                                pause.to() == null ? words.of(KEY + "still") : words.format.dateTime(pause.to()),
                                words.of("dossier.pause." + pause.cause()) + "\n"
                                        + words.of("dossier.pause-mode." + pause.mode()),
                                lines(pause.legalBasis(), pause.document())))
                        .toList());
    }

    private static String lines(@Nullable String first, @Nullable String second) {
        return first == null ? second == null ? "" : second : second == null ? first : first + "\n" + second;
    }

    private RecordTable events(DossierView view, Words words) {
        return words.table(
                "events",
                List.of("when", "what", "by"),
                view.events().stream()
                        .map(event -> {
                            List<String> said = new ArrayList<>();
                            said.add(details.title(event, words.language));
                            said.addAll(details.of(
                                    event,
                                    name -> TOLD.contains(name)
                                            || name.equals("reason") && Actions.tellsReason(event.kind()),
                                    words.language));
                            return List.of(
                                    words.format.dateTime(event.happenedAt()),
                                    String.join("\n", said),
                                    who(event, words));
                        })
                        .toList());
    }

    private RecordTable printed(DossierView view, Words words) {
        List<PrintedLine> oldestFirst = new ArrayList<>(papers.of(view.id()));
        Collections.reverse(oldestFirst);
        return words.table(
                "papers",
                List.of("when", "paper", "hash"),
                oldestFirst.stream()
                        .filter(line -> line.form() != Form.RECORD)
                        .map(line -> List.of(
                                words.format.dateTime(line.printedAt()),
                                words.of("counter.paper." + line.form())
                                        + (line.copy() > 1 ? "\n" + words.of(KEY + "copy", line.copy()) : ""),
                                apart(line.hash())))
                        .toList());
    }

    /** The hash in groups, so that lines can be broken. */
    private static String apart(String hash) {
        StringBuilder groups = new StringBuilder();
        for (int at = 0; at < hash.length(); at += HASH_PART) {
            groups.append(at == 0 ? "" : " ").append(hash, at, Math.min(hash.length(), at + HASH_PART));
        }
        return groups.toString();
    }

    private RecordTable sent(DossierView view, Words words) {
        return words.table(
                "messages",
                List.of("when", "what", "channel", "to", "state"),
                deliveries.of(view.id()).stream()
                        .map(each -> List.of(
                                words.format.dateTime(each.createdAt()),
                                words.of("notification.about." + each.kind()),
                                words.of("notification.channel." + each.channel()),
                                each.address(),
                                words.of("notification.state." + each.state()) + at(each.acceptedAt(), words)))
                        .toList());
    }

    private static String at(@Nullable Instant moment, Words words) {
        return moment == null ? "" : "\n" + words.format.dateTime(moment);
    }

    private RecordTable looked(DossierView view, Words words) {
        return words.table(
                "views",
                List.of("when", "by", "purpose"),
                views.byOthers(view.id()).stream()
                        .map(each -> List.of(
                                words.format.dateTime(each.viewedAt()),
                                viewer(each, words),
                                words.of("administration.purpose." + each.purpose())))
                        .toList());
    }

    private static String viewer(ViewOfDossier each, Words words) {
        Office office = each.office();
        String actor = words.of("administration.actor." + each.kind());
        return office == null
                ? actor
                : words.office(office) + "\n" + (each.roles().isEmpty() ? actor : words.roles(each.roles()));
    }

    private String who(EventView event, Words words) {
        OfficeId number = new OfficeId(event.officeId());
        String office = words.office(organisation.office(number));
        Integer actor = event.actorId();
        Set<Role> roles = Actor.Kind.OFFICIAL.name().equals(event.actorKind()) && actor != null
                ? organisation.roles(new OfficialId(actor), number, days.day(event.happenedAt()))
                : Set.of();
        return office + "\n"
                + (roles.isEmpty() ? words.of("administration.actor." + event.actorKind()) : words.roles(roles));
    }

    /** The words of one language. */
    private final class Words {

        private final Locale language;
        private final Formats format;

        private Words(Locale language) {
            this.language = language;
            this.format = formats.in(language);
        }

        private String of(String key, Object... values) {
            return messages.getMessage(key, values, language);
        }

        private String office(Office office) {
            return office.nameIn(language.getLanguage());
        }

        private String roles(Set<Role> roles) {
            return roles.stream()
                    .sorted()
                    .map(role -> of("dossier.role." + role))
                    .collect(Collectors.joining(", "));
        }

        private RecordTable table(String name, List<String> columns, List<List<String>> rows) {
            return new RecordTable(
                    of(KEY + name),
                    columns.stream().map(column -> of(KEY + "column." + column)).toList(),
                    rows,
                    of(KEY + name + ".none"),
                    List.of());
        }
    }
}
