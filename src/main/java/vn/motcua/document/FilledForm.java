package vn.motcua.document;

import java.util.Map;
import java.util.Objects;

/**
 * A form with everything that stands on it, ready for a page or for paper.
 *
 * @param template the view a controller answers with; the page takes two further attributes, both optional:
 *     {@code pdfLink} and {@code backLink}, addresses for the buttons above the sheet, and {@code printNow}, true to open
 *     the browser's printing dialogue at once
 * @param size on what it is printed
 * @param model the attributes of the template
 */
public record FilledForm(String template, Form.Size size, Map<String, Object> model) {

    public FilledForm {
        Objects.requireNonNull(template, "template");
        model = Map.copyOf(model);
    }

    @Override
    public String toString() {
        return "FilledForm[" + template + "]";
    }
}
