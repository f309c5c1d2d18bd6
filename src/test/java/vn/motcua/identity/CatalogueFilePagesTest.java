package vn.motcua.identity;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Province;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue goes out as a file, and what a file says otherwise comes in, by the administrators' own pages. */
class CatalogueFilePagesTest extends IdentityTest {

    private static final String PROCEDURES = "/quan-tri/thu-tuc/";
    private static final Pattern FILE = Pattern.compile(PROCEDURES + "tep/([0-9a-f-]{36})");

    @Autowired
    Province province;

    @Autowired
    Catalogue catalogue;

    private Browser first;
    private Browser second;

    @BeforeEach
    void signIn() {
        second = administrator();
        first = administrator();
    }

    @Test
    void the_catalogue_goes_out_as_a_file_and_what_a_file_says_otherwise_comes_in_by_two_persons() {
        String json = new String(first.bytes(PROCEDURES + "tep/xuat.json"), StandardCharsets.UTF_8);
        assertThat(first.upload(PROCEDURES + "tep", "thu-tuc.json", json.getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("0 thủ tục mới, 0 thay đổi");
        String other =
                json.replaceFirst("(\"code\" : \"1\\.000016\"(?s:.*?)\"decision\" : \")[^\"]*", "$1" + "55/QĐ-BTP");
        assertThat(other).isNotEqualTo(json);

        HttpResponse<String> taken =
                first.upload(PROCEDURES + "tep", "thu-tuc.json", other.getBytes(StandardCharsets.UTF_8));
        String page = location(taken);
        Matcher file = FILE.matcher(page);
        assertThat(file.matches()).as(page).isTrue();
        assertThat(first.get(page).body()).contains("1 thay đổi", "1.000016", "55/QĐ-BTP", "Quyết định công bố");
        assertThat(first.upload(PROCEDURES + "tep", "thu-tuc.json", other.getBytes(StandardCharsets.UTF_8))
                        .body())
                .as("it is being written already")
                .contains("đang có bản thảo");
        assertThat(first.submit(page, page + "/chuan-bi", Map.of("validFrom", day(0), "reason", "x"))
                        .body())
                .contains("validFrom-error");
        first.submit(page, page + "/chuan-bi", Map.of("validFrom", day(1), "reason", "QĐ 55"));
        assertThat(first.submit(page, page + "/xac-nhan", Map.of()).body())
                .contains("Người chuẩn bị không tự xác nhận được");
        assertThat(second.get("/quan-tri/cho-xac-nhan").body()).contains("Danh mục từ tệp: 1 thủ tục", page);
        assertThat(location(second.submit(page, page + "/xac-nhan", Map.of()))).isEqualTo("/quan-tri/thu-tuc");
        assertThat(catalogue.inForce("1.000016", tomorrow()).orElseThrow().decision())
                .isEqualTo("55/QĐ-BTP");
        assertThat(first.get(page).statusCode()).isEqualTo(404);

        String table = "code,name,level,decision_no,term_value,term_unit,methods,field\n"
                + "9.700001,Thủ tục mới tinh,Cấp xã,1/QĐ,3,Ngày làm việc,Trực tiếp,Hộ tịch\n"
                + "9.70000,Mã sai,Cấp xã,1/QĐ,3,Ngày,Trực tiếp,Hộ tịch\n";
        page = location(first.upload(PROCEDURES + "tep", "a.csv", table.getBytes(StandardCharsets.UTF_8)));
        assertThat(first.get(page).body()).contains("1 thủ tục mới", "Ghi mã quốc gia", "Mới tinh");
        assertThat(location(first.submit(page, page + "/tu-choi", Map.of()))).isEqualTo(PROCEDURES + "tep");
        assertThat(first.get(PROCEDURES + "9.700001/ban-thao").statusCode()).isEqualTo(404);
        assertThat(first.upload(PROCEDURES + "tep", "a.csv", "x".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("Dòng đầu phải là tiêu đề cột");
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    /** A day as it is typed, so many days from today: other tests move the clock. */
    private String day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
