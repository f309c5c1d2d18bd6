package vn.motcua.demo;

import java.util.List;

import vn.motcua.feedback.RemarkKind;

/** Texts of citizens' feedback in the demo and the answers: in Vietnamese, without names and numbers of papers. */
final class DemoVoices {

    /** A question and its answer. */
    record Asked(String question, String answer) {}

    /** A remark, its reply, and a second reply for the case that the first does not satisfy. */
    record Remarked(RemarkKind kind, String remark, String reply, String again) {}

    static final List<String> ADDED = List.of(
            "Cán bộ hướng dẫn dễ hiểu, cảm ơn.",
            "Nhận kết quả sớm hơn ngày hẹn.",
            "Chờ hơi lâu vào sáng thứ Hai.",
            "Nên có thêm ghế ngồi chờ.",
            "Phải đi lại hai lần vì thiếu giấy tờ.",
            "Quầy thanh toán nên nhận chuyển khoản.",
            "Rất nhanh, gia đình tôi rất hài lòng.");

    static final List<Asked> QUESTIONS = List.of(
            new Asked(
                    "Tôi bận đi làm, vợ tôi đến nhận kết quả thay được không?",
                    "Được. Người nhận thay mang giấy hẹn, căn cước và giấy ủy quyền của ông, bà."),
            new Asked(
                    "Hồ sơ của tôi có cần nộp thêm bản chính sổ hộ khẩu cũ không?",
                    "Không cần. Thông tin cư trú được tra cứu trong cơ sở dữ liệu dân cư."),
            new Asked(
                    "Tôi có thể nhận kết quả vào sáng thứ Bảy không?",
                    "Bộ phận một cửa làm việc theo giờ ghi trên giấy hẹn; sáng thứ Bảy chưa mở cửa."),
            new Asked(
                    "Tôi muốn đổi sang nhận kết quả qua bưu điện thì làm thế nào?",
                    "Mời ông, bà đến quầy hoặc gọi đường dây nóng để đăng ký, nộp cước khi nhận."),
            new Asked(
                    "Ngày hẹn trùng ngày nghỉ thì tôi đến ngày nào?",
                    "Ngày hẹn trên giấy đã trừ ngày nghỉ. Kết quả được giữ tại quầy, ông, bà đến sau cũng được."),
            new Asked(
                    "Tôi ghi sai số điện thoại trên tờ khai, có sửa được không?",
                    "Được. Ông, bà mang giấy hẹn và căn cước đến quầy để sửa, không mất phí."));

    static final List<Remarked> REMARKS = List.of(
            new Remarked(
                    RemarkKind.SERVICE,
                    "Tôi chờ gần một giờ mới đến lượt dù quầy bên cạnh không có ai.",
                    "Đơn vị xin lỗi ông, bà. Từ tuần này, hai quầy cùng gọi một hàng số.",
                    "Đã kiểm tra lại lịch trực: thêm một người vào buổi sáng thứ Hai và thứ Sáu."),
            new Remarked(
                    RemarkKind.SERVICE,
                    "Cán bộ yêu cầu thêm bản sao có chứng thực, nhưng trang thủ tục không ghi.",
                    "Ông, bà nói đúng, giấy đó không phải nộp. Đơn vị đã nhắc cán bộ và xin lỗi ông, bà.",
                    "Danh sách giấy tờ đúng đã được niêm yết tại quầy."),
            new Remarked(
                    RemarkKind.PROCEDURE,
                    "Tờ khai có nhiều mục hỏi lại thông tin đã có trên căn cước.",
                    "Đơn vị đã gửi kiến nghị rút gọn mẫu tờ khai lên Sở Tư pháp.",
                    "Sở Tư pháp trả lời sẽ đưa vào đợt rà soát tới."),
            new Remarked(
                    RemarkKind.SERVICE,
                    "Kết quả trễ hai ngày mà tôi không được báo trước.",
                    "Đơn vị xin lỗi vì trễ hẹn. Thư xin lỗi có nêu lý do và ngày hẹn lại đã được gửi.",
                    "Đơn vị đã kiểm điểm khâu chuyển hồ sơ và theo dõi lại hằng ngày."),
            new Remarked(
                    RemarkKind.PROCEDURE,
                    "Phí nên nộp được bằng mã QR, nhiều người không mang tiền mặt.",
                    "Cảm ơn ông, bà. Đơn vị đang làm thủ tục mở tài khoản thu phí.",
                    "Dự kiến quý sau nhận chuyển khoản tại tất cả các quầy."));

    private DemoVoices() {}
}
