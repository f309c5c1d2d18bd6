package vn.motcua.identity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.dossier.Province;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Offices and officials come as tables: what is read is shown, taken over in one go, and the same table again changes nothing. */
class OrganisationTablesTest extends IdentityTest {

    private static final String COMMUNE = "H02.29.16";
    private static final String OFFICIALS = "/quan-tri/can-bo/tep";
    private static final String OFFICES = "/quan-tri/don-vi/tep";

    @Autowired
    Province province;

    private final String stamp = String.valueOf(System.nanoTime());

    @Test
    void officials_get_their_roles_and_accounts_and_authority_waits_for_another() {
        String today = LocalDate.now(clock).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        String table = "code;name;title;office;role;from;username\n"
                + "A-%s;Nguyễn Thị Bảng;Công chức;%s;Tiếp nhận;%s;bang-%s\n".formatted(stamp, COMMUNE, today, stamp)
                + "A-%s;Nguyễn Thị Bảng;Công chức;%s;CASHIER;%s;bang-%s\n".formatted(stamp, COMMUNE, today, stamp)
                + "B-%s;Trần Văn Cột;Chủ tịch;%s;LEADER;;\n".formatted(stamp, COMMUNE);
        Browser administrator = administrator();

        Document looked = upload(administrator, OFFICIALS, table);
        assertThat(looked.select("tbody tr").eachText()).hasSize(3).allMatch(row -> row.contains("Mới"));
        assertThat(organisation.officialByCode("A-" + stamp))
                .as("nothing is stored by looking")
                .isEmpty();
        assertThat(take(administrator, OFFICIALS, looked, "").text()).contains("Lý do");

        Document taken = take(administrator, OFFICIALS, looked, "QĐ 9/2026");
        assertThat(taken.select("#invitations tbody tr").eachText())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("bang-" + stamp, "/mat-khau/"));
        Official first = organisation.officialByCode("A-" + stamp).orElseThrow();
        assertThat(first.assignments())
                .extracting(Assignment::role)
                .containsExactlyInAnyOrder(Role.RECEPTION, Role.CASHIER);
        assertThat(organisation.officialByCode("B-" + stamp).orElseThrow().assignments())
                .as("waits")
                .isEmpty();
        assertThat(administrator().get("/quan-tri/cho-xac-nhan").body()).contains("Trần Văn Cột", "QĐ 9/2026");

        Document again = upload(administrator, OFFICIALS, table);
        assertThat(again.select("tbody tr").eachText())
                .filteredOn(row -> row.contains("Bảng"))
                .allMatch(row -> row.contains("Như đang có"));
        Document more = upload(
                administrator,
                OFFICIALS,
                "code,name,title,office,role\nA-%s,Nguyễn Thị Bảng,Phó phòng,%s,RECEPTION\nA-%s,Nguyễn Thị Bảng,Phó phòng,%s,CLERK\n"
                        .formatted(stamp, COMMUNE, stamp, COMMUNE));
        assertThat(more.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Sửa"))
                .anyMatch(row -> row.contains("Thêm vai trò"));
        take(administrator, OFFICIALS, more, "QĐ 10/2026");
        first = organisation.officialByCode("A-" + stamp).orElseThrow();
        assertThat(first.title()).isEqualTo("Phó phòng");
        assertThat(first.assignments()).extracting(Assignment::role).contains(Role.CLERK, Role.CASHIER);
    }

    @Test
    void a_table_with_faults_is_taken_by_no_line_and_each_is_said() {
        String table = "code,name,title,office,role,from\n"
                + "C-%s,Lê Văn Đúng,Công chức,%s,RECEPTION,\n".formatted(stamp, COMMUNE)
                + "C-%s,Tên khác,Công chức,%s,CASHIER,\n".formatted(stamp, COMMUNE)
                + "D-%s,Lê 123,Công chức,%s,RECEPTION,\n".formatted(stamp, COMMUNE)
                + "E-%s,Lê Văn E,Công chức,H99.99,RECEPTION,\n".formatted(stamp)
                + "F-%s,Lê Văn F,Công chức,%s,VUA,\n".formatted(stamp, COMMUNE)
                + "G-%s,Lê Văn G,Công chức,%s,RECEPTION,31/02/2026\n".formatted(stamp, COMMUNE)
                + "H-%s,,Công chức,%s,RECEPTION,\n".formatted(stamp, COMMUNE);
        Browser administrator = administrator();

        Document looked = upload(administrator, OFFICIALS, table);

        assertThat(looked.select("#problems li").eachText())
                .hasSize(6)
                .anyMatch(line -> line.contains("3") && line.contains("có tên khác"))
                .anyMatch(line -> line.contains("H99.99"))
                .anyMatch(line -> line.contains("VUA"))
                .anyMatch(line -> line.contains("31/02/2026"))
                .anyMatch(line -> line.contains("Thiếu cột name"));
        assertThat(looked.select("form[action$=/nhan]")).isEmpty();
        administrator.submit(OFFICIALS, OFFICIALS + "/nhan", Map.of("rows", table, "reason", "QĐ 11/2026"));
        assertThat(organisation.officialByCode("C-" + stamp)).isEmpty();
        assertThat(upload(administrator, OFFICIALS, "x").select("#problems").text())
                .contains("tiêu đề cột");
        assertThat(Jsoup.parse(administrator
                                .upload(OFFICIALS, "a.csv", new byte[] {(byte) 0xff, 0x00, 0x01})
                                .body())
                        .select("#problems")
                        .text())
                .isNotEmpty();
        Browser ofCommune = signedIn(account("bang-xa-" + stamp, COMMUNE, Role.ADMINISTRATOR));
        assertThat(upload(ofCommune, OFFICIALS, "code,name,title,office,role\nZ-1,Lê Văn Z,Công chức,H02,RECEPTION\n")
                        .select("#problems")
                        .text())
                .contains("H02");
        Browser leader = signedIn(account("bang-ld-" + stamp, COMMUNE, Role.LEADER));
        assertThat(leader.get(OFFICIALS).statusCode()).isEqualTo(403);
        assertThat(leader.submit("/quay", OFFICES + "/nhan", Map.of("rows", "x", "reason", "y"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void offices_go_out_and_come_in_as_they_are_and_new_ones_are_added_parents_first() {
        Browser administrator = administrator();
        String present = new String(administrator.bytes(OFFICES + "/xuat.csv"), StandardCharsets.UTF_8);
        Document same = upload(administrator, OFFICES, present);
        assertThat(same.select("#problems li")).isEmpty();
        assertThat(same.select("tbody tr").size()).isGreaterThan(200);
        assertThat(same.select("tbody tr").eachText()).allMatch(row -> row.contains("Như đang có"));

        String office = String.valueOf(System.nanoTime() % 900_000 + 100_000);
        String table = "code,kind,name,name_en,parent,one_stop\n"
                + "T09.%s,DISTRICT,UBND huyện Thử,Trial District,H02,true\n".formatted(office)
                + "T09.%s.1,DIVISION,Phòng Thử,Trial Division,T09.%s,false\n".formatted(office, office);
        Document looked = upload(administrator, OFFICES, table);
        assertThat(looked.select("tbody tr").eachText()).hasSize(2).allMatch(row -> row.contains("Mới"));
        assertThat(take(administrator, OFFICES, looked, "NQ 1/2026").text()).contains("Đã nhận tệp");
        assertThat(organisation
                        .officeByCode("T09." + office + ".1")
                        .orElseThrow()
                        .kind())
                .isEqualTo(OfficeKind.DIVISION);
        String page = "/quan-tri/don-vi/T09." + office + ".1/sua";
        Map<String, String> said = new LinkedHashMap<>();
        Jsoup.parse(administrator.get(page).body())
                .expectForm("form[action$=/sua]")
                .formData()
                .forEach(each -> said.put(each.key(), each.value()));
        said.remove("_csrf");
        said.put("fields", "Lĩnh vực thử\nLĩnh vực khác");
        said.put("reason", "QĐ 12/2026");
        assertThat(administrator.submit(page, said).statusCode()).isEqualTo(302);
        assertThat(organisation.divisionFor(
                        organisation.officeByCode("T09." + office).orElseThrow().id(), "Lĩnh vực thử"))
                .hasValueSatisfying(division -> assertThat(division.code()).isEqualTo("T09." + office + ".1"));
        assertThat(administrator.get("/quan-tri/don-vi/T09." + office + ".1").body())
                .contains("Lĩnh vực khác");
        assertThat(upload(administrator, OFFICES, table).select("tbody tr").eachText())
                .as("the table says nothing of fields any more")
                .anyMatch(row -> row.contains("Sửa"));
        said.put("fields", "");
        said.put(
                "revision",
                Jsoup.parse(administrator.get(page).body())
                        .expectFirst("[name=revision]")
                        .val());
        administrator.submit(page, said);
        assertThat(upload(administrator, OFFICES, table).select("tbody tr").eachText())
                .allMatch(row -> row.contains("Như đang có"));
        assertThat(upload(
                                administrator,
                                OFFICES,
                                "code,kind,name,name_en,parent\nX01,COMMUNE,Xã X,Commune X,%s\nx-9,DISTRICT,Huyện X,District X,H02\nX02,LAKE,Hồ,Lake,H02\n"
                                        .formatted(COMMUNE))
                        .select("#problems li"))
                .hasSize(3);
    }

    private static Document upload(Browser browser, String page, String table) {
        return Jsoup.parse(browser.upload(page, "bang.csv", table.getBytes(StandardCharsets.UTF_8))
                .body());
    }

    private static Document take(Browser browser, String page, Document looked, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        looked.expectForm("form[action$=/nhan]").formData().forEach(each -> fields.put(each.key(), each.value()));
        fields.remove("_csrf");
        fields.put("reason", reason);
        return Jsoup.parse(browser.submit(page, page + "/nhan", fields).body());
    }
}
