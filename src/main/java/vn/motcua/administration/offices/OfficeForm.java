package vn.motcua.administration.offices;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeAdministration.Description;
import vn.motcua.organisation.OfficeKind;

/**
 * Form of an office that is new, or of what is said of one.
 *
 * @param kind of a new office alone
 * @param office code of the office above that was chosen while typing; of a new office alone
 * @param officeText the typed words for it
 * @param fields one field of procedures in each line
 * @param from first day; of a new office alone
 * @param revision from which the page was made; of an office that exists alone
 */
record OfficeForm(
        @Nullable OfficeKind kind,
        @Nullable String office,
        @Nullable String officeText,

        @NotBlank
        @Size(max = 20)
        @Pattern(regexp = Description.CODE, message = "{organisation.refusal.office-code}")
        @Nullable
        String code,

        @NotBlank @Size(max = 200) @Nullable String name,
        @NotBlank @Size(max = 200) @Nullable String nameEn,

        @Size(max = 20) @Pattern(regexp = "[0-9]*", message = "{organisation.refusal.gso-code}") @Nullable
        String gsoCode,

        @Nullable Boolean oneStop,
        @Size(max = 300) @Nullable String address,
        @Size(max = 60) @Nullable String phone,
        @Size(max = 2000) @Nullable String fields,
        @Nullable LocalDate from,
        @NotBlank @Size(max = 300) @Nullable String reason,
        @Nullable Integer revision) {

    /** The form of an office as it is. */
    static OfficeForm of(Office office, int revision) {
        return new OfficeForm(
                null,
                null,
                null,
                office.code(),
                office.name(),
                office.nameEn(),
                office.gsoCode(),
                office.oneStop(),
                office.address(),
                office.phone(),
                String.join("\n", office.fields().stream().sorted().toList()),
                null,
                null,
                revision);
    }

    /** What the form says of the office. */
    Description description() {
        return new Description(
                String.valueOf(code),
                String.valueOf(name),
                String.valueOf(nameEn),
                gsoCode,
                Boolean.TRUE.equals(oneStop),
                address,
                phone,
                lines(fields));
    }

    /** What stands one in each line. */
    private static Set<String> lines(@Nullable String typed) {
        return typed == null
                ? Set.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toSet());
    }
}
