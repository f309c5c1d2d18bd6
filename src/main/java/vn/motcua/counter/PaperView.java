package vn.motcua.counter;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ComponentRequirement;

/**
 * Paper in the form of an action that takes papers: whether it was received, and the number of each kind of copy, as
 * typed or as the catalogue requires.
 *
 * @param shown whether the paper is only shown and given back at once
 * @param condition when the paper is required, in Vietnamese; null for always
 */
public record PaperView(
        int requirement,
        String name,
        boolean mandatory,
        boolean present,
        String originals,
        String certified,
        String photocopies,
        boolean shown,
        @Nullable String condition) {

    public static List<PaperView> of(List<ComponentRequirement> required, FormInput typed, String language) {
        return required.stream().map(each -> of(each, typed, language)).toList();
    }

    private static PaperView of(ComponentRequirement required, FormInput typed, String language) {
        int id = required.id();
        boolean fresh = !typed.checked(originals(id));
        String english = required.nameEn();
        return new PaperView(
                id,
                english != null && language.equals("en") ? english : required.name(),
                required.mandatory(),
                !fresh && ReceivedPapers.present(required, typed),
                fresh ? String.valueOf(required.originals()) : typed.raw(originals(id)),
                fresh ? String.valueOf(required.certified()) : typed.raw(certified(id)),
                fresh ? String.valueOf(required.photocopies()) : typed.raw(photocopies(id)),
                required.onlyShown(),
                required.when());
    }

    static String present(int requirement) {
        return "paper-" + requirement;
    }

    static String originals(int requirement) {
        return "paper-" + requirement + "-originals";
    }

    static String certified(int requirement) {
        return "paper-" + requirement + "-certified";
    }

    static String photocopies(int requirement) {
        return "paper-" + requirement + "-photocopies";
    }
}
