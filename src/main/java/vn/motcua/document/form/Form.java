package vn.motcua.document.form;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Kind of a printed paper, with its number in either set of statutory forms, its size, and the template for screen,
 * print and PDF. A further form needs a constant here, a template and a class that fills it.
 */
public enum Form {
    /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
    APPOINTMENT_SLIP("giay-hen", "01", "01", "documents/form-01", Size.A5),
    /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
    SUPPLEMENT_REQUEST("yeu-cau-bo-sung", "02", "02", "documents/form-02", Size.A5),
    /** Phiếu từ chối giải quyết hồ sơ; since 2025 phiếu từ chối tiếp nhận giải quyết hồ sơ. */
    REFUSAL("tu-choi", "03", "03", "documents/form-03", Size.A5),
    /** Phiếu xin lỗi và hẹn lại ngày trả kết quả; since 2025 văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. */
    APOLOGY("xin-loi", "04", "04", "documents/form-04", Size.A4),
    /** Thông báo dừng giải quyết hồ sơ; there was none before 2025. */
    STOP_NOTICE("dung-giai-quyet", null, "05", "documents/form-05", Size.A4),
    /** Phiếu kiểm soát quá trình giải quyết hồ sơ. */
    CONTROL_SHEET("kiem-soat", "05", "06", "documents/form-06", Size.A4),
    /** Sổ theo dõi hồ sơ. */
    REGISTER("so-theo-doi", "06", "07", "documents/form-07", Size.A4_LANDSCAPE),
    /** Phiếu bàn giao hồ sơ, in no set of forms. */
    HAND_OVER_SLIP("ban-giao", null, null, "documents/hand-over", Size.A4),
    /** Phiếu trả kết quả, in no set of forms. */
    RESULT_RECEIPT("phieu-tra", null, null, "documents/result-receipt", Size.A5),
    /** Biên lai thu phí, lệ phí, in three copies; in no set of one-stop forms. */
    FEE_RECEIPT("bien-lai", null, null, "documents/fee-receipt", Size.A5),
    /** One receipt for all dossiers that a person handed in at one visit, in no set of forms. */
    COMMON_RECEIPT("giay-chung", null, null, "documents/common-receipt", Size.A4),
    /** Bản kê quá trình giải quyết: the record of a dossier, in the reader's language; in no set of forms. */
    RECORD("ban-ke", null, null, "documents/record", Size.A4);

    /** Sizes of paper. */
    public enum Size {
        /** 148 by 210 millimetres. */
        A5,
        /** 210 by 297 millimetres. */
        A4,
        /** A4, the long side at the bottom. */
        A4_LANDSCAPE
    }

    private final String path;
    private final @Nullable String numberOf2018;
    private final @Nullable String numberOf2025;
    private final String template;
    private final Size size;

    Form(String path, @Nullable String numberOf2018, @Nullable String numberOf2025, String template, Size size) {
        this.path = path;
        this.numberOf2018 = numberOf2018;
        this.numberOf2025 = numberOf2025;
        this.template = template;
        this.size = size;
    }

    /** The form with the given name in addresses; empty when there is none. */
    public static Optional<Form> ofPath(String path) {
        return Arrays.stream(values()).filter(form -> form.path.equals(path)).findFirst();
    }

    /** Name of the form in addresses and file names. */
    public String path() {
        return path;
    }

    /** Number of the form in a set, two digits; null when the set has no such form. */
    public @Nullable String number(FormSet set) {
        return switch (set) {
            case CIRCULAR_01_2018 -> numberOf2018;
            case CIRCULAR_03_2025 -> numberOf2025;
        };
    }

    /** Whether the form is in any of the sets. */
    public boolean statutory() {
        return numberOf2018 != null || numberOf2025 != null;
    }

    /** Name of the template. */
    public String template() {
        return template;
    }

    /** Size of the paper. */
    public Size size() {
        return size;
    }
}
