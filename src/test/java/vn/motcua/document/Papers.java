package vn.motcua.document;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import vn.motcua.document.AppointmentSlip.Paper;
import vn.motcua.document.form.FormWords;
import vn.motcua.platform.ServerSecret;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.worktime.TimeLimit;

/** Slips of imaginary people, and what prints them, without an application around. */
public final class Papers {

    public static final String TOKEN = "7QK2MH0GT9C4LB1P8N5QHK3T6MCG2L";
    public static final String STATUS_URL = "http://localhost:8080/h/" + TOKEN;
    static final String CODE = "H02.21.01-231124-0042";

    /** As long as a name may be: 120 characters. */
    static final String LONGEST_NAME = "Nguyễn Phước Hoàng Thị Thuỳ Dương Khánh Huyền Ngọc Ánh Tuyết Trinh "
            + "Đặng Quỳnh Như Bích Phượng Trường Kỳ Vĩnh Thuỵ Ưu Anh";

    private Papers() {}

    static MessageSource words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/document", "messages/common", "messages/worktime", "messages/explanation");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.forLanguageTag("vi"));
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    public static FormWords formWords() {
        return new FormWords(words(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    static SlipSignatures signatures() {
        return new SlipSignatures(new ServerSecret(new byte[ServerSecret.LENGTH]), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    static AppointmentSlipForm slipForm() {
        return new AppointmentSlipForm(formWords(), signatures());
    }

    /** An ordinary slip with the given differences. */
    static AppointmentSlip slip(String name, int papers) {
        return slip(
                name, "Đăng ký khai sinh", papers, 1, TimeLimit.workingDays(3), Instant.parse("2023-11-29T09:30:00Z"));
    }

    static AppointmentSlip slip(
            String name, String subject, int papers, int issue, @Nullable TimeLimit limit, @Nullable Instant due) {
        return new AppointmentSlip(
                DossierCode.parse(CODE),
                "49301872",
                STATUS_URL,
                issue,
                "UBND phường Thọ Xương",
                "Bộ phận Tiếp nhận và Trả kết quả",
                "Thọ Xương",
                Instant.parse("2023-11-24T02:14:00Z"),
                "UBND phường Thọ Xương",
                "Tại quầy",
                name,
                true,
                "0242 9000 1234",
                "0912 345 245",
                "thuy.nguyen@vidu.vn",
                name,
                List.of(),
                "Số 12, ngõ 5, tổ dân phố Hà Vị, phường Thọ Xương, thành phố Bắc Giang, tỉnh Bắc Giang",
                subject,
                "Thủ tục đăng ký khai sinh",
                papers(papers),
                1,
                limit,
                Instant.parse("2023-11-24T02:14:00Z"),
                due,
                false,
                "8.000 đ (Đã nộp)",
                "UBND phường Thọ Xương, số 1 đường Thánh Thiên, thành phố Bắc Giang",
                "Trần Thị Lập",
                "0204 000 0001",
                null);
    }

    private static List<Paper> papers(int many) {
        List<String> names = List.of(
                "Tờ khai đăng ký khai sinh theo mẫu",
                "Giấy chứng sinh",
                "Văn bản ủy quyền được chứng thực theo quy định của pháp luật, nếu ủy quyền thực hiện",
                "Giấy chứng nhận kết hôn của cha, mẹ trẻ",
                "Giấy tờ chứng minh nơi cư trú");
        List<Paper> papers = new ArrayList<>();
        for (int no = 0; no < many; no++) {
            papers.add(new Paper(names.get(no % names.size()), 1, no % 2, no % 3));
        }
        return papers;
    }
}
