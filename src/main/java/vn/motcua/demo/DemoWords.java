package vn.motcua.demo;

import java.util.List;
import java.util.random.RandomGenerator;

import vn.motcua.organisation.OfficeId;

/** Texts of officials in the demo: in Vietnamese, as in real files. */
final class DemoWords {

    static final String PAPER = "Giấy tờ bổ sung theo phiếu yêu cầu";
    static final String INCOMPLETE = "Thành phần hồ sơ chưa đầy đủ theo quy định";
    static final String NOT_OURS = "Nội dung đề nghị không thuộc thẩm quyền giải quyết của cơ quan";
    static final String MISSING_IN_FILE = "Hồ sơ giấy chưa khớp với phiếu bàn giao";
    static final String WITHDRAWN = "Công dân không còn nhu cầu giải quyết";
    static final String NOT_ELIGIBLE = "Hồ sơ không đủ điều kiện giải quyết tiếp";
    static final String NOT_SUPPLEMENTED = "Quá thời hạn bổ sung mà không nhận được giấy tờ";
    static final String QUESTION = "Đề nghị cho ý kiến về hiện trạng và nguồn gốc hồ sơ";
    static final String AGREED = "Nhất trí với đề nghị";
    static final String SLIP_LOST = "Người nhận khai mất giấy hẹn, đã đối chiếu giấy tờ tùy thân";
    static final String MISTAKE = "Sai sót thông tin cá nhân trên kết quả";

    static final List<String> PAPERS = List.of(
            "Bản sao giấy tờ tùy thân",
            "Tờ khai có chữ ký",
            "Giấy xác nhận của Ủy ban nhân dân cấp xã",
            "Bản vẽ theo mẫu",
            "Bản chính giấy chứng nhận để đối chiếu");
    static final List<String> SUPPLEMENTS = List.of(
            "Thông tin trên tờ khai chưa thống nhất với giấy tờ kèm theo",
            "Thiếu giấy tờ chứng minh",
            "Bản sao không rõ, cần bản khác");
    static final List<String> WORK =
            List.of("Đã kiểm tra hồ sơ", "Đã tra cứu sổ gốc", "Đã xác minh thực địa", "Đã dự thảo kết quả");
    static final List<String> OPINIONS =
            List.of("Hồ sơ đủ điều kiện, trình ký", "Đủ điều kiện giải quyết", "Đã thẩm định, kính trình");
    static final List<String> SENT_BACK =
            List.of("Đề nghị làm rõ căn cứ", "Sửa lại thể thức văn bản", "Bổ sung số liệu vào dự thảo");
    static final List<String> REFUSED =
            List.of("Không đủ điều kiện theo quy định của pháp luật", "Đối tượng không thuộc diện được giải quyết");
    static final List<String> EXTENDED = List.of(
            "Cần thêm thời gian xác minh thực tế", "Chờ kết quả của cơ quan phối hợp", "Số lượng hồ sơ tăng đột biến");

    static final String APOLOGY = "Cơ quan xin lỗi ông (bà) về việc trả kết quả chậm so với lịch hẹn.";

    private static final int MOST_NUMBERS = 4000;

    private DemoWords() {}

    static String one(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    /** The number of a result. */
    static String number(OfficeId office, RandomGenerator random) {
        return random.nextInt(1, MOST_NUMBERS) + "/KQ-" + office.value();
    }
}
