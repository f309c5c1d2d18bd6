package vn.motcua.catalogue.content;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ComponentRequirement;

/** What a {@link ComponentRequirement} says. */
public record ComponentContent(
        String name,
        @Nullable String nameEn,
        int originals,
        int certified,
        int photocopies,
        boolean mandatory,
        @Nullable String condition) {

    static ComponentContent of(ComponentRequirement component) {
        return new ComponentContent(
                component.name(),
                component.nameEn(),
                component.originals(),
                component.certified(),
                component.photocopies(),
                component.mandatory(),
                component.condition());
    }
}
