package vn.motcua.document.form;

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

/** Makes the common parts of all forms: head, title, and the facts of a dossier in the usual order. */
@Component
public class FormModels {

    private final FormHeads heads;
    private final FormWords words;
    private final Formats formats;

    FormModels(FormHeads heads, FormWords words, Formats formats) {
        this.heads = heads;
        this.words = words;
        this.formats = formats.in(FormWords.VIETNAMESE);
    }

    /**
     * The attributes of every form.
     *
     * @param issuer office in whose name the form is printed
     * @param date moment whose day is printed on the form
     * @param title key of the title
     * @param about subject of the file's title: a code, never a name
     */
    public Map<String, Object> of(Form form, FormSet set, Office issuer, Instant date, String title, String about) {
        return of(form, set, heads.of(issuer), date, title, about);
    }

    /** Like {@link #of}, for a letter that an agency writes in its own name and not by its reception division. */
    public Map<String, Object> ofAgency(
            Form form, FormSet set, Office agency, Instant date, String title, String about) {
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

    /** Collects facts in order; unknown ones are left out. */
    public final class Facts {

        private final List<Fact> facts = new ArrayList<>();

        /** Adds a line unless the value is null. */
        public Facts add(String key, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                facts.add(new Fact(words.text(key), value, false));
            }
            return this;
        }

        /** Adds a line with an emphasised value, unless the value is null. */
        public Facts strong(String key, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                facts.add(new Fact(words.text(key), value, true));
            }
            return this;
        }

        /** Adds the further parties of a dossier, each by what it is. */
        public Facts parties(DossierView view) {
            view.parties()
                    .forEach(party ->
                            facts.add(new Fact(party.role(), party.person().name(), true)));
            return this;
        }

        public List<Fact> list() {
            return List.copyOf(facts);
        }
    }

    public Facts facts() {
        return new Facts();
    }

    /** Adds owner and subject of a dossier: the first lines of most forms. */
    public Facts dossier(DossierView view) {
        DossierView.Person owner = view.owner();
        return facts().strong("document.fact.owner", owner.name())
                .parties(view)
                .add("document.fact.address", owner.address())
                .add("document.fact.phone", formats.phone(owner.phone()))
                .add("document.fact.email", owner.email())
                .strong("document.fact.subject", view.subject())
                .add("document.fact.procedure", view.procedure().name());
    }

    public FormWords words() {
        return words;
    }

    public Formats formats() {
        return formats;
    }
}
