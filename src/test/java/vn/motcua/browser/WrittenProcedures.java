package vn.motcua.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import vn.motcua.catalogue.revision.CatalogueFiles;
import vn.motcua.catalogue.revision.ProcedureAdministration;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

/** Procedures that administrators write, publish and end, one in each state. */
@TestComponent
class WrittenProcedures {

    private static final String ADMINISTRATOR = "quantri";
    private static final String PAGE = "/quan-tri/thu-tuc/";
    private static final String TABLE = """
            code,name,level,decision_no,term_value,term_unit,methods,field
            1.000028,Cấp Giấy phép lưu hành xe quá tải trọng,Cấp tỉnh,998/QĐ-BXD,2,Ngày làm việc,Trực tiếp|Trực tuyến,Đường bộ
            9.700002,Xác nhận nơi bán hàng lưu động,Cấp xã,15/QĐ-UBND,3,Ngày làm việc,Trực tiếp,Hộ tịch
            9.7,Mã sai,Cấp xã,15/QĐ-UBND,3,Ngày làm việc,Trực tiếp,Hộ tịch
            """;

    private final Province province;
    private final Organisation organisation;
    private final ProcedureAdministration procedures;
    private final CatalogueFiles files;
    private final Clock clock;

    WrittenProcedures(
            Province province,
            Organisation organisation,
            ProcedureAdministration procedures,
            CatalogueFiles files,
            Clock clock) {
        this.province = province;
        this.organisation = organisation;
        this.procedures = procedures;
        this.files = files;
        this.clock = clock;
    }

    /** The pages of them, for an administrator; once, for a version that is published stays. */
    List<Place> places() {
        List<Actor> administrators =
                province.officials(Role.ADMINISTRATOR, organisation.province().id());
        Actor one = administrators.get(0);
        LocalDate day = LocalDate.now(clock).plusYears(1);
        procedures.begin(Province.MARITAL_STATUS, one);
        procedures.end("1.000016", day, "QĐ 31/2026", one);
        UUID file = take(one);
        String draft = PAGE + Province.MARITAL_STATUS;
        return List.of(
                new Place("procedure-new", PAGE + "them", ADMINISTRATOR),
                new Place("procedures-written", PAGE + "dang-soan", ADMINISTRATOR),
                new Place("procedure-draft", draft + "/ban-thao", ADMINISTRATOR),
                new Place("procedure-case", draft + "/ban-thao/truong-hop/1", ADMINISTRATOR),
                new Place("procedure-publish", draft + "/cong-bo", ADMINISTRATOR),
                new Place("procedure-waiting", PAGE + "1.000016/cho", ADMINISTRATOR),
                new Place("procedure-end", PAGE + "1.000028/ket-thuc", ADMINISTRATOR),
                new Place("procedure-undo", PAGE + "1.000028/hoan-tac", ADMINISTRATOR),
                new Place("catalogue-files", PAGE + "tep", ADMINISTRATOR),
                new Place("catalogue-file", PAGE + "tep/" + file, ADMINISTRATOR));
    }

    private UUID take(Actor administrator) {
        try {
            byte[] table = TABLE.getBytes(StandardCharsets.UTF_8);
            return files.take(new ByteArrayInputStream(table), administrator).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
