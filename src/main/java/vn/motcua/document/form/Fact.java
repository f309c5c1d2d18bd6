package vn.motcua.document.form;

/**
 * A line of a form: label and value.
 *
 * @param label label without colon and full stop
 * @param strong whether the value is emphasised
 */
public record Fact(String label, String value, boolean strong) {}
