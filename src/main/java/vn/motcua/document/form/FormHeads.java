package vn.motcua.document.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;

/**
 * Makes the head of a form: the issuing agency, the agency above it, and the place before the date (domain reference,
 * section 2.4; Decree 30/2020/NĐ-CP, annex I: the proper name of the unit alone).
 */
@Component
public class FormHeads {

    private static final Pattern PEOPLES_COMMITTEE = Pattern.compile(
            "(?:UBND|[ỦU][yỷ] ban nhân dân) (?:tỉnh|thành phố|thị xã|thị trấn|quận|huyện|phường|xã|đặc khu) (.+)");

    private final Organisation organisation;
    private final FormWords words;

    FormHeads(Organisation organisation, FormWords words) {
        this.organisation = organisation;
        this.words = words;
    }

    /** The two lines on the left, and the place before the date. */
    public record Head(String superior, String issuer, String place) {}

    /**
     * The head of a form issued by an office: a service centre under the agency it belongs to, any other office by its
     * reception division.
     */
    public Head of(Office office) {
        OfficeId parent = office.parent();
        return office.kind() == OfficeKind.SERVICE_CENTRE && parent != null
                ? new Head(organisation.office(parent).name(), office.name(), place(office))
                : new Head(office.name(), words.text("document.one-stop-division"), place(office));
    }

    /**
     * The head of a letter that an agency writes in its own name: under the agency above it; a people's committee alone
     * (Decree 30/2020/NĐ-CP, annex I).
     */
    Head ofAgency(Office office) {
        Office above = parent(office);
        return above == null || PEOPLES_COMMITTEE.matcher(office.name()).matches()
                ? new Head("", office.name(), place(office))
                : new Head(above.name(), office.name(), place(office));
    }

    /**
     * Name of the administrative unit of the office's people's committee; the office's own name where there is none.
     */
    private String place(Office office) {
        for (Office unit = office; unit != null; unit = parent(unit)) {
            Matcher committee = PEOPLES_COMMITTEE.matcher(unit.name());
            if (committee.matches()) {
                return committee.group(1);
            }
        }
        return office.name();
    }

    private @Nullable Office parent(Office office) {
        OfficeId parent = office.parent();
        return parent == null ? null : organisation.office(parent);
    }
}
