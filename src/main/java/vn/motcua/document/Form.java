package vn.motcua.document;

/**
 * The statutory forms that are printed: one row each, with its number in either set and the template that serves the
 * printing page and the PDF alike. A further form is a further row, a template and a record of what it shows.
 */
public enum Form {
    /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
    APPOINTMENT_SLIP("01", "01", "documents/form-01");

    private final String numberOf2018;
    private final String numberOf2025;
    private final String template;

    Form(String numberOf2018, String numberOf2025, String template) {
        this.numberOf2018 = numberOf2018;
        this.numberOf2025 = numberOf2025;
        this.template = template;
    }

    /** Its number in a set, two digits. */
    public String number(FormSet set) {
        return switch (set) {
            case CIRCULAR_01_2018 -> numberOf2018;
            case CIRCULAR_03_2025 -> numberOf2025;
        };
    }

    /** The name of its template. */
    public String template() {
        return template;
    }
}
