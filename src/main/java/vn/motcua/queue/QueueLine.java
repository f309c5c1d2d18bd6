package vn.motcua.queue;

/**
 * One of the lines of an office: what one presses at the kiosk.
 *
 * @param letter one capital letter, the first character of its tickets
 * @param name in Vietnamese
 * @param nameEn in English
 */
public record QueueLine(String letter, String name, String nameEn) {

    /** The name in a language, Vietnamese unless it is {@code en}. */
    public String nameIn(String language) {
        return "en".equals(language) ? nameEn : name;
    }
}
