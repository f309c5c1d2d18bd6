package vn.motcua.document;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormPrinter;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.desk.Withdraw;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.Reception;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RequestKey;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding C14: no paper calls an organisation "Ông/Bà", and none forgets it for a person. */
@MotcuaTest
class SalutationTest {

    private static final String COOPERATIVE = "Hợp tác xã Nông nghiệp Sao Mai";

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    AppointmentSlips slips;

    @Autowired
    FormPrinter printer;

    @Autowired
    Printing printing;

    @Test
    void C14_the_slip_of_an_organisation_that_nobody_stands_for_says_its_name_alone() {
        String slip = slip(received(OwnerKind.ORGANISATION, COOPERATIVE));

        assertThat(slip).contains("tiếp nhận hồ sơ của: " + COOPERATIVE).doesNotContain("Ông/Bà");
    }

    @Test
    void C14_letters_address_an_organisation_by_its_kind_and_a_person_by_hers() {
        String organisation = stopped(received(OwnerKind.ORGANISATION, COOPERATIVE));
        String person = stopped(received(OwnerKind.PERSON, "Lê Thị An"));

        assertThat(organisation)
                .contains("Kính gửi: " + COOPERATIVE, "Quý tổ chức")
                .doesNotContain("Ông/Bà");
        assertThat(person).contains("Kính gửi: Ông/Bà Lê Thị An").doesNotContain("Quý tổ chức");
    }

    private String stopped(Outcome dossier) {
        province.act(dossier, new Withdraw("Không còn nhu cầu"), province.everyone());
        return Jsoup.parse(printing.show(dossier.dossier(), Form.STOP_NOTICE, province.everyone())
                        .content())
                .text();
    }

    private String slip(Outcome dossier) {
        return Jsoup.parse(printer.xhtml(slips.form(slips.slip(dossier.dossier(), province.everyone()))))
                .text();
    }

    private Outcome received(OwnerKind kind, String name) {
        OfficeId office = province.commune(61).id();
        Reception usual = province.reception(province.procedure(Province.MARITAL_STATUS), office);
        Reception reception = new Reception(
                usual.procedureCase(),
                office,
                usual.channel(),
                new Owner(kind, name, null, null, null, null, null, null),
                null,
                usual.components(),
                usual.subject(),
                usual.feePayment(),
                null,
                null,
                usual.delivery(),
                null);
        return dossiers.accept(reception, province.everyone(), RequestKey.random());
    }
}
