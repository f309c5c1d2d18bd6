package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What is pasted and scanned into the reception: findings A10, A17, B2 and B4. */
class PastedReceptionTest extends CounterTest {

    private static final String PAGE = "/quay/tiep-nhan";

    @Test
    void a10_what_cannot_be_seen_is_dropped_in_every_field() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("\u202aTrần\u00a0Văn Nhận\u200b Dấu\u202c");
        form.put("phone", "\u202a0912–345–245\u202c");
        form.put("identifier", "\ufeff０２４０９９００１２３４");
        form.put("email", "nhan.dau\u200b@example.vn");
        form.put("address", "Tổ\u202f5\u00ad, xã\u2009Tân Mỹ");
        form.put("subject", "Xin\u2060 xác\u3000nhận");

        assertThat(location(desk.submit(PAGE, form))).contains("/giay-hen");

        assertThat(jdbc.sql("""
                select d.owner_phone || '|' || d.owner_identifier || '|' || d.owner_email || '|' || d.owner_address || '|' || d.subject
                from dossier_fact d where d.owner_name = 'Trần Văn Nhận Dấu'""").query(String.class).single())
                .isEqualTo("0912345245|024099001234|nhan.dau@example.vn|Tổ 5, xã Tân Mỹ|Xin xác nhận");
    }

    @Test
    void a17_and_b2_people_from_abroad_are_received_with_passport_and_telephone() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("John Mc’Carthy");
        form.put("identifier", "passport: n 1234567");
        form.put("phone", "+1 (415) 555-2671");

        assertThat(location(desk.submit(PAGE, form))).contains("/giay-hen");

        assertThat(jdbc.sql(
                                "select owner_identifier || ' ' || owner_phone from dossier_fact where owner_name = 'John Mc’Carthy'")
                        .query(String.class)
                        .single())
                .isEqualTo("N1234567 +14155552671");
    }

    @Test
    void a_household_business_gives_the_number_of_its_owner_or_its_registration() {
        Browser desk = signedIn(DESK);
        for (String number : new String[] {"024099001234", "20A8001234", "0100109106-001"}) {
            Map<String, String> form = complete("Hộ kinh doanh " + number);
            form.put("ownerKind", "ORGANISATION");
            form.remove("birthDate");
            form.put("represented", "true");
            form.put("submitterName", "Nguyễn Văn Chủ");
            form.put("submitterRelation", "chủ hộ kinh doanh");
            form.put("authorisation", "Giấy giới thiệu 1/GT");
            form.put("identifier", number);

            assertThat(location(desk.submit(PAGE, form))).as(number).contains("/giay-hen");
        }
    }

    @Test
    void b4_a_number_that_contradicts_the_birth_date_is_warned_of_and_received() {
        Browser desk = signedIn(DESK);
        Map<String, String> form = complete("Trần Văn Khác Năm");
        form.put("identifier", "024099001234");
        form.put("birthDate", "02/03/1990");

        HttpResponse<String> part = desk.submit(PAGE, PAGE + "/phan/doubt", form);
        assertThat(part.body()).contains("năm sinh 1999", "ghi 1990");

        HttpResponse<String> answer = desk.submit(PAGE, form);
        assertThat(location(answer)).contains("/giay-hen");
        assertThat(desk.get(path(answer).replaceFirst("/giay-hen.*", "")).body())
                .contains("năm sinh 1999, hồ sơ ghi 1990");

        form.put("birthDate", "02/03/1999");
        assertThat(desk.submit(PAGE, PAGE + "/phan/doubt", form).body()).doesNotContain("năm sinh");
    }
}
