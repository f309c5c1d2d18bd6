package vn.motcua.document;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.document.form.Fact;
import vn.motcua.document.form.FilledForm;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.platform.Formats;
import vn.motcua.platform.Sha256;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.tracking.StatusSentence;
import vn.motcua.vocabulary.SubmissionNumber;

/**
 * Fills the record of a dossier. Its content follows from stored data and the day only, except the moment at which it was made;
 * hence its digest tells whether anything has happened since. The digest and the head of the event chain are signed by
 * the key that signs slips.
 */
@Component
class RecordForm {

    /** Prefix of the signed text and version of its format; a slip's text has another prefix. */
    private static final String SIGNED = "MCR1";

    private final RecordTables tables;
    private final SlipSignatures signatures;
    private final CatalogueWords catalogue;
    private final PublicAddress address;
    private final StatusSentence sentence;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    RecordForm(
            RecordTables tables,
            SlipSignatures signatures,
            CatalogueWords catalogue,
            PublicAddress address,
            StatusSentence sentence,
            MessageSource messages,
            Formats formats,
            Clock clock) {
        this.tables = tables;
        this.signatures = signatures;
        this.catalogue = catalogue;
        this.address = address;
        this.sentence = sentence;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    /** @param masked whether names are masked; the record says so */
    FormContent fill(DossierView view, boolean masked, Locale language) {
        List<Fact> facts = facts(view, language);
        List<RecordTable> all = tables.of(view, language);
        String code = view.code();
        String digest = digest(language.getLanguage() + masked + facts + all);
        String said = String.join(
                "/",
                SIGNED,
                code == null ? view.id().toString() : code,
                Integer.toString(view.version()),
                lastHash(view),
                digest);
        Map<String, Object> model = new HashMap<>();
        model.put("language", language.getLanguage());
        model.put("title", word("document.record.title", language));
        model.put("about", code == null ? view.id().toString() : code);
        model.put("issuer", view.receiving().name());
        model.put("facts", facts);
        model.put("tables", all);
        model.put(
                "madeAt",
                word("document.record.made", language, formats.in(language).dateTime(clock.instant())));
        model.put("masked", masked);
        model.put("said", said);
        model.put("key", address.of("/.well-known/slip-key.pem"));
        model.put("signature", signatures.signText(said));
        return new FormContent(
                Form.RECORD,
                null,
                Form.RECORD.path() + "/" + view.id() + "/" + digest,
                view.id(),
                null,
                view.receiving().id(),
                () -> new FilledForm(Form.RECORD.template(), Form.RECORD.size(), model, language));
    }

    private List<Fact> facts(DossierView view, Locale language) {
        Formats format = formats.in(language);
        List<Fact> facts = new ArrayList<>(List.of(
                fact(
                        "code",
                        SubmissionNumber.orCode(view.code(), view.receiving().code(), view.id()),
                        true,
                        language),
                fact("procedure", catalogue.name(view.procedure(), language), false, language),
                fact("owner", view.owner().name(), false, language)));
        view.parties()
                .forEach(party -> facts.add(new Fact(
                        party.roleIn(language.getLanguage()), party.person().name(), false)));
        facts.addAll(List.of(
                fact("office", view.receiving().nameIn(language.getLanguage()), false, language),
                fact("handed-in", format.dateTime(view.clock().submittedAt()), false, language),
                fact("accepted", format.dateTime(view.clock().acceptedAt()), false, language),
                fact("original", format.promise(view.dates().original()), false, language),
                fact("current", format.promise(view.dates().current()), false, language),
                fact("state", sentence.of(view, language), true, language)));
        return facts;
    }

    private Fact fact(String name, String value, boolean strong, Locale language) {
        return new Fact(
                word("document.record.fact." + name, language),
                value.isEmpty() ? word("common.none", language) : value,
                strong);
    }

    private static String lastHash(DossierView view) {
        List<EventView> events = view.events();
        return events.isEmpty() ? "" : events.get(events.size() - 1).hash();
    }

    private String word(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
