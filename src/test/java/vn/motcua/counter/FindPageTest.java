package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.identity.Browser;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** The box that stands on every page of the counter and takes whatever is scanned or typed. */
class FindPageTest extends CounterTest {

    private static final String FIND = "/quay/tim";
    private static int people = 10_000;

    @Test
    void a_slips_address_opens_its_dossier_however_the_input_method_mangled_it() {
        Outcome dossier = received();
        String token = Province.present(dossier.token());
        Browser desk = signedIn(DESK);

        for (String scanned : new String[] {
            "https://motcua.example.vn/h/" + token,
            "https://môtcưa.eximple.vn/h/" + token.toLowerCase(java.util.Locale.ROOT),
            "htps:// mótcua.ẽample.vn/h/" + token,
            token
        }) {
            assertThat(location(find(desk, scanned))).as(scanned).endsWith(page(dossier));
        }
    }

    @Test
    void a_code_opens_its_dossier() {
        Outcome dossier = received();

        assertThat(location(find(signedIn(DESK), " " + dossier.code() + " "))).endsWith(page(dossier));
    }

    @ParameterizedTest
    @CsvSource({
        "%1$s",
        "%2$s",
        "%1$s||Phạm Thị Quét Thẻ|02031990|Nữ|Thôn Đông|01012022",
        "pham thi quet %3$s",
    })
    void number_card_telephone_and_name_open_the_one_dossier_there_is(String pattern) {
        int person = ++people;
        String number = "0241900" + person;
        String phone = "09120" + person;
        String letters = letters(person);
        Outcome dossier = received("Phạm Thị Quét " + letters, number, phone);

        assertThat(location(find(signedIn(DESK), String.format(pattern, number, phone, letters))))
                .endsWith(page(dossier));
    }

    @Test
    void several_dossiers_are_listed() {
        String number = "0241900" + ++people;
        received("Đỗ Văn Nhiều", number, "0912345245");
        received("Đỗ Văn Nhiều", number, "0912345245");

        HttpResponse<String> answer = find(signedIn(DESK), number);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Tiếp nhận mới cho người này").containsSubsequence("/ho-so/", "/ho-so/");
    }

    @Test
    void what_is_out_of_scope_is_answered_like_what_is_not_there() {
        String number = "0241900" + ++people;
        Outcome elsewhere = received("Ngô Thị Xa " + letters(people), number, "09121" + people);
        Browser stranger = signedIn(ELSEWHERE);

        String absent = find(stranger, "024190099999").body();
        String outside = find(stranger, number).body();

        assertThat(outside).contains("Đã tìm: “" + number + "”");
        assertThat(stripped(outside)).isEqualTo(stripped(absent));
        String noToken = find(stranger, "0123456789BCGHKLMNPQT012345678").body();
        String otherToken = find(stranger, Province.present(elsewhere.token())).body();
        assertThat(stripped(otherToken)).isEqualTo(stripped(noToken));
        String noCode = find(stranger, "H02.29.16-200101-0001").body();
        String otherCode = find(stranger, Province.present(elsewhere.code())).body();
        assertThat(stripped(otherCode)).isEqualTo(stripped(noCode)).contains("Không có trong phạm vi đơn vị của bạn.");
    }

    @Test
    void looking_for_a_person_is_written_down_without_saying_for_whom() {
        Browser desk = signedIn(DESK);
        String number = "0241900" + ++people;
        int before = searches();

        find(desk, number + "||Nguyễn Văn Lạ|02031990|Nam|Thôn Đông|01012022");

        assertThat(searches()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select subject from view_log where purpose = 'SEARCH' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .startsWith("dossier-search:")
                .doesNotContain(number);
    }

    @Test
    void a_card_of_somebody_new_begins_a_reception_with_what_it_says() {
        Browser desk = signedIn(DESK);
        String card = "0241900" + ++people + "||Vũ Thị Mới Đến|02031990|Nữ|Thôn Đông, Quảng Châu|01012022";

        HttpResponse<String> answer = find(desk, card);
        String reception = desk.submit(FIND, "/quay/tiep-nhan", Map.of("find", "applicant", "identifier", card))
                .body();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Tiếp nhận mới cho người này");
        assertThat(reception)
                .contains("value=\"0241900" + people + "\"", "value=\"Vũ Thị Mới Đến\"", "value=\"02/03/1990\"")
                .contains("value=\"Thôn Đông, Quảng Châu\"");
        desk.submit("/quay/tiep-nhan", "/quay/tiep-nhan/bo-nhap", Map.of());
    }

    private HttpResponse<String> find(Browser browser, String text) {
        return browser.submit(FIND, Map.of("q", text));
    }

    private int searches() {
        return jdbc.sql("select count(*) from view_log where purpose = 'SEARCH'")
                .query(Integer.class)
                .single();
    }

    private static String stripped(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("value=\"[0-9]{12}\"", "")
                .replaceAll("<p[^>]*id=\"sought\".*?</p>", ""); // what was typed is shown again (finding C3)
    }

    /** Numbers are no part of a name. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder("A");
        String.valueOf(number).chars().forEach(digit -> letters.append((char) ('a' + digit - '0')));
        return letters.toString();
    }

    private Outcome received(String name, String number, String phone) {
        Reception usual = province.reception(procedure().ordinaryCase(), commune.id(), Channel.COUNTER);
        return dossiers.accept(
                new Reception(
                        usual.procedureCase(),
                        usual.office(),
                        usual.channel(),
                        new Owner(
                                OwnerKind.PERSON,
                                name,
                                Identifier.parse(number),
                                null,
                                1990,
                                PhoneNumber.parse(phone),
                                null,
                                null),
                        null,
                        usual.components(),
                        usual.subject(),
                        FeePayment.UNKNOWN,
                        null,
                        null,
                        ResultDelivery.DESK,
                        null),
                province.someone(Role.RECEPTION, commune.id()),
                RequestKey.random());
    }
}
