package vn.motcua.document;

/**
 * A line of a form: label and value.
 *
 * @param label label without colon and full stop
 * @param strong whether the value is emphasised
 */
record Fact(String label, String value, boolean strong) {}
