package vn.motcua.document;

/**
 * A line of a form: what is asked, and the answer.
 *
 * @param label with neither colon nor full stop
 * @param strong whether the answer stands out
 */
record Fact(String label, String value, boolean strong) {}
