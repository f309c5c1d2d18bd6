package vn.motcua.portal.status;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.motcua.MotcuaTest;
import vn.motcua.document.AppointmentSlips;
import vn.motcua.document.SlipSignatures;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A slip is checked by its signature, by anybody. */
@MotcuaTest
class SlipCheckPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Province province;

    @Autowired
    AppointmentSlips slips;

    @Autowired
    SlipSignatures signatures;

    @Test
    void a_genuine_slip_is_told_from_an_altered_one_and_from_another_persons() {
        Office commune = province.commune(20);
        Outcome dossier = province.receive(Province.MARITAL_STATUS, commune.id());
        String signed = signatures.sign(slips.slip(dossier.dossier(), province.someone(Role.RECEPTION, commune.id())));

        assertThat(check(signed, "Nguyễn Thị Thử Nghiệm"))
                .contains("Giấy hẹn do hệ thống này cấp", "Mã hồ sơ " + dossier.code() + ", lần cấp 1.", "Đúng tên");
        assertThat(check(signed, "")).contains("Giấy hẹn do hệ thống này cấp").doesNotContain("Đúng tên");
        assertThat(check(signed, "Trần Văn Khác")).contains("Không khớp", "cấp cho tên khác");
        assertThat(check(signed.replace("/1/", "/2/"), ""))
                .contains("Không khớp")
                .doesNotContain("tên khác");
        assertThat(check("", "")).contains("Hãy quét hoặc dán nội dung");
    }

    @Test
    void the_public_key_is_open_to_everybody() {
        assertThat(mvc.get().uri("/.well-known/slip-key.pem"))
                .hasStatusOk()
                .bodyText()
                .startsWith("-----BEGIN PUBLIC KEY-----");
    }

    private String check(String text, String name) {
        byte[] page = mvc.post()
                .uri("/kiem-tra")
                .param("text", text)
                .param("name", name)
                .with(csrf())
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8);
    }
}
