package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import static org.assertj.core.api.Assertions.assertThat;

/** A form as a page shows it: the fields a browser would send of it, and what a person fills in. */
public final class PageForm {

    private final Browser browser;
    private final FormElement form;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private PageForm(Browser browser, FormElement form) {
        this.browser = browser;
        this.form = form;
        form.formData().forEach(each -> fields.merge(each.key(), each.value(), (one, other) -> one + "," + other));
    }

    /** The form of a page that was read already, by a selector. */
    public static PageForm of(Browser browser, Document page, String selector) {
        assertThat(page.select(selector)).as(selector + " of " + page.title()).isNotEmpty();
        return new PageForm(browser, page.expectForm(selector));
    }

    /** The form of the page at a path, by a selector. */
    public static PageForm at(Browser browser, String path, String selector) {
        return of(browser, Jsoup.parse(browser.get(path).body()), selector);
    }

    /** What the page proposes for a field; "" for nothing. */
    public String proposed(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Fills in a field, which the form must have. */
    public PageForm with(String field, String value) {
        assertThat(form.elements().stream().map(each -> each.attr("name"))).contains(field);
        fields.put(field, value);
        return this;
    }

    /** Adds what belongs to the form and stands elsewhere on its page. */
    public PageForm and(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** The answer to the form, sent where it leads. */
    public HttpResponse<String> send() {
        return sendTo(form.attr("action"));
    }

    /** The same by a button that leads elsewhere. */
    public HttpResponse<String> sendTo(String path) {
        return browser.post(path, fields);
    }
}
