package vn.motcua.queue;

/**
 * Waiting line of an office, which a citizen chooses at the kiosk.
 *
 * @param letter one capital letter, the first character of its tickets
 * @param name in Vietnamese
 * @param nameEn in English
 */
public record QueueLine(String letter, String name, String nameEn) {

    /** Name of the line in a language: English for {@code en}, Vietnamese otherwise. */
    public String nameIn(String language) {
        return "en".equals(language) ? nameEn : name;
    }
}
