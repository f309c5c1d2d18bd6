package vn.motcua.document;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.google.zxing.BarcodeFormat;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Channel;
import vn.motcua.document.form.FormHeads;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.platform.setting.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The slip of a dossier that was really received. */
@MotcuaTest
class AppointmentSlipsTest {

    @Autowired
    AppointmentSlips slips;

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Organisation organisation;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void it_says_what_the_desk_promised_and_its_codes_open_the_dossier() throws IOException {
        Office commune = province.commune(3);
        Actor desk = province.someone(Role.RECEPTION, commune.id());
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());

        AppointmentSlip slip = slips.slip(dossier.dossier(), desk);

        assertThat(slip.code().value()).isEqualTo(dossier.code());
        assertThat(slip.checkNumber()).isEqualTo(dossier.checkNumber());
        assertThat(slip.statusUrl()).isEqualTo("http://localhost:8080/h/" + dossier.token());
        assertThat(slip.dueAt()).isEqualTo(dossier.dueAt());
        assertThat(slip.superior()).isEqualTo(commune.name());
        assertThat(slip.place()).isNotBlank().doesNotContain("UBND");
        assertThat(slip.officer()).isEqualTo(desk.name());
        assertThat(slip.submitter()).isEqualTo("Nguyễn Thị Thử Nghiệm");
        assertThat(slip.submitterIdentifier()).isEqualTo("0241 9000 1234");
        assertThat(slip.phone()).isEqualTo("0912 345 245");
        assertThat(slip.fee()).isEqualTo("Chưa rõ mức thu");
        assertThat(slip.papers()).isNotEmpty();
        try (PDDocument pdf = Loader.loadPDF(slips.pdf(slip))) {
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            assertThat(Scanner.read(page, BarcodeFormat.QR_CODE)).isEqualTo(slip.statusUrl());
            assertThat(Scanner.read(page, BarcodeFormat.CODE_128)).isEqualTo(dossier.code());
        }
    }

    @Test
    void the_public_address_is_the_settings_with_or_without_a_slash_at_its_end() {
        for (String address : List.of("https://motcua.example.vn", "https://motcua.example.vn/")) {
            assertThat(new PublicAddress(address, 8080, Settings.untouched()).of("/h/" + Papers.TOKEN))
                    .isEqualTo("https://motcua.example.vn/h/" + Papers.TOKEN);
        }
    }

    @Test
    void on_its_back_it_says_day_by_day_why_the_result_is_promised_for_that_day() throws IOException {
        Office commune = province.commune(3);
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());

        byte[] file = slips.pdf(slips.slip(dossier.dossier(), province.someone(Role.RECEPTION, commune.id())));

        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            PDFTextStripper back = new PDFTextStripper();
            back.setStartPage(2);
            assertThat(back.getText(pdf).replaceAll("\\s+", " "))
                    .contains("VÌ SAO HẸN TRẢ NGÀY NÀY?", String.valueOf(dossier.code()))
                    .contains("T2 T3 T4 T5 T6 T7 CN", "Ngày đầu tiên, không tính", "Ngày thứ 1", "Ngày thứ 3")
                    .contains("Cộng lại: 3 ngày làm việc. Thời hạn: 3 ngày làm việc.");
            assertThat(pdf.getPage(1).getMediaBox().getWidth())
                    .isEqualTo(pdf.getPage(0).getMediaBox().getWidth());
        }
        assertThat(Conformance.faults(file)).isEmpty();
    }

    @Test
    void each_making_stands_in_the_view_log() {
        Office commune = province.commune(4);
        Actor desk = province.someone(Role.RECEPTION, commune.id());
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());

        slips.slip(dossier.dossier(), desk);
        slips.slip(dossier.dossier(), desk);

        assertThat(jdbc.sql("select count(*) from view_log where dossier_id = :id and purpose = 'PRINTING'")
                        .param("id", dossier.dossier().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void another_office_gets_no_slip_and_does_not_learn_that_there_is_one() {
        Outcome dossier =
                province.receive(Province.MARITAL_STATUS, province.commune(5).id());
        Actor elsewhere = province.someone(Role.RECEPTION, province.commune(6).id());

        assertThatThrownBy(() -> slips.slip(dossier.dossier(), elsewhere))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.NOT_FOUND));
    }

    @Test
    void what_is_not_accepted_yet_has_no_slip() {
        Office commune = province.commune(7);
        Actor citizens = actors.forClient(1, "portal", organisation.province().id(), EnumSet.allOf(Role.class));
        Outcome waiting = dossiers.submit(
                province.reception(
                        province.procedure(Province.MARITAL_STATUS).cases().get(0), commune.id(), Channel.ONLINE),
                citizens,
                RequestKey.random());

        assertThatThrownBy(() -> slips.slip(waiting.dossier(), citizens))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.CONFLICT));
    }

    @Test
    void a_service_centre_issues_under_its_province_and_a_district_by_its_division(@Autowired FormHeads heads) {
        Office centre = organisation.offices().stream()
                .filter(office -> office.kind() == OfficeKind.SERVICE_CENTRE)
                .findFirst()
                .orElseThrow();
        Office district = organisation.office(
                organisation.officeByCode("H02.22").orElseThrow().id());

        assertThat(heads.of(centre))
                .isEqualTo(new FormHeads.Head(
                        "UBND tỉnh Bắc Giang", "Trung tâm Phục vụ hành chính công tỉnh Bắc Giang", "Bắc Giang"));
        assertThat(heads.of(district))
                .isEqualTo(new FormHeads.Head("UBND huyện Hiệp Hòa", "Bộ phận Tiếp nhận và Trả kết quả", "Hiệp Hòa"));
    }
}
