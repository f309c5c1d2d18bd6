package vn.motcua.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.Office;
import vn.motcua.platform.Formats;

/** What all forms have in common: the head, the title, and the facts of a dossier in the order citizens know them. */
@Component
class FormModels {

    private final FormHeads heads;
    private final FormWords words;
    private final Formats formats;

    FormModels(FormHeads heads, FormWords words, Formats formats) {
        this.heads = heads;
        this.words = words;
        this.formats = formats.in(FormWords.VIETNAMESE);
    }

    /**
     * The attributes every form has.
     *
     * @param issuer the office in whose name it is printed
     * @param date the day that stands on it
     * @param title the key of its title
     * @param about what it is about, for the title of the file: a code, never a name
     */
    Map<String, Object> of(Form form, FormSet set, Office issuer, Instant date, String title, String about) {
        return of(form, set, heads.of(issuer), date, title, about);
    }

    /** As {@link #of}, of a letter that an agency writes in its own name and not by its reception division. */
    Map<String, Object> ofAgency(Form form, FormSet set, Office agency, Instant date, String title, String about) {
        return of(form, set, heads.ofAgency(agency), date, title, about);
    }

    private Map<String, Object> of(
            Form form, FormSet set, FormHeads.Head head, Instant date, String title, String about) {
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("formNumber", words.formNumber(form, set));
        model.put("superior", FormWords.capitals(head.superior()));
        model.put("issuer", FormWords.capitals(head.issuer()));
        model.put("placeAndDate", words.placeAndDate(head.place(), date));
        model.put("title", words.text(title));
        model.put("english", words.english(title));
        model.put("about", about);
        return model;
    }

    /** Facts, in order; those not known are left out. */
    final class Facts {

        private final List<Fact> facts = new ArrayList<>();

        /** A line of the form, unless the value is not known. */
        Facts add(String key, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                facts.add(new Fact(words.text(key), value, false));
            }
            return this;
        }

        /** A line whose answer stands out. */
        Facts strong(String key, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                facts.add(new Fact(words.text(key), value, true));
            }
            return this;
        }

        List<Fact> list() {
            return List.copyOf(facts);
        }
    }

    Facts facts() {
        return new Facts();
    }

    /** Whose dossier it is and what is asked for: the first lines of most forms. */
    Facts dossier(DossierView view) {
        DossierView.Person owner = view.owner();
        return facts().strong("document.fact.owner", owner.name())
                .add("document.fact.address", owner.address())
                .add("document.fact.phone", formats.phone(owner.phone()))
                .add("document.fact.email", owner.email())
                .strong("document.fact.subject", view.subject())
                .add("document.fact.procedure", view.procedure().name());
    }

    FormWords words() {
        return words;
    }

    Formats formats() {
        return formats;
    }
}
