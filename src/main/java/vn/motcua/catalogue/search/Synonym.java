package vn.motcua.catalogue.search;

/**
 * Words as people type them, and the words of the catalogue that they stand for.
 *
 * @param meaning words of the catalogue; "" for words that say nothing about what is looked for
 */
public record Synonym(String asked, String meaning) {}
