package vn.motcua.document.form;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A form with all of its content, ready for a page or for paper.
 *
 * @param template the view a controller answers with; the page takes two further attributes, both optional: {@code
 *     pdfLink} and {@code backLink}, addresses for the buttons above the sheet, and {@code printNow}, true to open the
 *     browser's printing dialogue at once
 * @param size size of the paper
 * @param model attributes of the template
 * @param language language of the words that the template asks for
 */
public record FilledForm(String template, Form.Size size, Map<String, Object> model, Locale language) {

    public FilledForm {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(language, "language");
        model = Map.copyOf(model);
    }

    /** A form in Vietnamese, as all statutory ones are. */
    public FilledForm(String template, Form.Size size, Map<String, Object> model) {
        this(template, size, model, FormWords.VIETNAMESE);
    }

    @Override
    public String toString() {
        return "FilledForm[" + template + "]";
    }
}
