package vn.motcua.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.DossierId;

/**
 * A page of one of the faces.
 *
 * @param name short, for the name of its picture
 * @param path its address, perhaps with a question
 * @param account who may open it; null for everybody
 */
public record Place(String name, String path, @Nullable String account) {

    private static final String DESK = "xa-motcua";
    private static final String SUPERVISOR = "giamsat";
    private static final String ADMINISTRATOR = "quantri";
    private static final String OFFICE = "H02.29.16";

    /** The address in a language. */
    String in(String language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** Whether it tells that something is not there. */
    boolean isError() {
        return name.equals("no-slip") || name.equals("no-way-out") || name.equals("not-found");
    }

    /** What the server answers with it; whatever else would come instead is another page. */
    int status() {
        return isError() ? 404 : name.equals("first-slip") ? 403 : 200;
    }

    /** Every page of all faces, given one dossier of each state at the commune of the demo. */
    static List<Place> all(Province province, Slips slips, Map<BusinessState, DossierId> dossiers) {
        List<Place> places = new ArrayList<>();
        DossierId open = dossiers.get(BusinessState.IN_PROCESS);
        DossierId ready = dossiers.get(BusinessState.RESULT_READY);
        String late = slips.secrets(open, 1).token();
        Outcome received = province.receive(
                Province.MARITAL_STATUS, province.office(OFFICE).id());
        String token = slips.secrets(
                        province.act(received, new HandOver(null), province.everyone())
                                .dossier(),
                        1)
                .token();
        int procedure = province.procedure(Province.MARITAL_STATUS).id().value();
        places.add(new Place("home", "/", null));
        places.add(new Place("procedures", "/thu-tuc?q=khai+sinh", null));
        places.add(new Place("procedure", "/thu-tuc/" + Province.MARITAL_STATUS, null));
        places.add(new Place("places", "/noi-nop", null));
        places.add(new Place("office-of-citizens", "/noi-nop/" + OFFICE, null));
        places.add(new Place("open-figures", "/so-lieu", null));
        places.add(new Place("glossary", "/tu-ngu", null));
        places.add(new Place("public-calendar", "/lich-lam-viec?noi=" + OFFICE, null));
        places.add(new Place("look-up", "/tra-cuu", null));
        places.add(new Place("forgotten-password", "/quen-mat-khau", null));
        places.add(new Place("status", "/h/" + token, null));
        places.add(new Place("status-late", "/h/" + late, null));
        places.add(new Place("status-ready", "/h/" + slips.secrets(ready, 1).token(), null));
        places.add(new Place(
                "status-supplement",
                "/h/"
                        + slips.secrets(dossiers.get(BusinessState.SUPPLEMENT_REQUIRED), 1)
                                .token(),
                null));
        places.add(new Place("questions", "/h/" + late + "/hoi-dap", null));
        places.add(new Place("remarks", "/h/" + late + "/phan-anh", null));
        places.add(new Place("first-slip", "/h/" + slips.reading(open, 1).token() + "/danh-gia", null));
        places.add(new Place("who-looked", "/h/" + late + "/ai-da-xem", null));
        places.add(new Place(
                "rating",
                "/h/" + slips.secrets(dossiers.get(BusinessState.RETURNED), 1).token() + "/danh-gia",
                null));
        places.add(new Place("subscriptions", "/h/" + token + "/bao-tin", null));
        places.add(new Place("no-way-out", "/n/0000000000", null));
        places.add(new Place("no-slip", "/h/" + "0".repeat(30), null));
        places.add(new Place("not-found", "/khong-co", null));
        places.add(new Place("check-slip", "/kiem-tra", null));
        places.add(new Place("sign-in", "/dang-nhap", null));
        places.add(new Place("choose-office", "/chon-don-vi", "huyen-chanhvanphong"));
        places.add(new Place("worklist", "/quay", DESK));
        places.add(new Place("worklist-print", "/quay/danh-sach", DESK));
        places.add(new Place("worklist-file", "/quay/danh-sach/tep", DESK));
        places.add(new Place("reception", "/quay/tiep-nhan?procedure=" + procedure, DESK));
        places.add(new Place("hand-overs", "/quay/ban-giao", DESK));
        places.add(new Place("citizens-questions", "/quay/hoi-dap", DESK));
        places.add(new Place("scan-list", "/quay/ban-giao/quet", DESK));
        places.add(new Place("take-over", "/quay/ban-giao/nhan", DESK));
        places.add(new Place("shortcuts", "/quay/phim-tat", DESK));
        places.add(new Place("shift", "/quay/chot-ca", DESK));
        places.add(new Place("return-desk", "/quay/tra-ket-qua", DESK));
        places.add(new Place("return", "/quay/tra-ket-qua/" + ready, DESK));
        places.add(new Place("return-together", "/quay/tra-ket-qua/" + ready + "/cung", DESK));
        places.add(new Place("search", "/quay/tim", DESK));
        places.add(new Place("look-up-dossiers", "/quay/ho-so", DESK));
        places.add(new Place("dossier", "/ho-so/" + open, DESK));
        places.add(new Place("slip", "/ho-so/" + open + "/giay-hen", DESK));
        places.add(new Place("folder-label", "/ho-so/" + open + "/nhan", DESK));
        places.add(new Place("control-sheet", "/ho-so/" + open + "/giay-to/kiem-soat", DESK));
        places.add(new Place("register", "/quay/so-theo-doi", DESK));
        places.add(new Place("specialist-dossier", "/ho-so/" + open, "xa-chuyenvien"));
        places.add(new Place("supervision", "/giam-sat", SUPERVISOR));
        places.add(new Place("supervision-dossiers", "/giam-sat/ho-so?do=RECEIVED", SUPERVISOR));
        places.add(new Place("imported-dossier", "/giam-sat/ho-so-cu/" + province.importedDossier(), SUPERVISOR));
        places.add(new Place("ratings", "/giam-sat/danh-gia", SUPERVISOR));
        places.add(new Place("citizens-remarks", "/giam-sat/phan-anh", SUPERVISOR));
        places.add(new Place("supervision-moves", "/giam-sat/doi-hen", SUPERVISOR));
        places.add(new Place("supervision-moved", "/giam-sat/doi-hen/ho-so", SUPERVISOR));
        places.add(new Place("supervision-pauses", "/giam-sat/doi-hen/tam-dung", SUPERVISOR));
        places.add(new Place("deadline-checks", "/quan-tri/nhat-ky/doi-chieu", "kiemsoat"));
        places.add(new Place("administration", "/quan-tri", ADMINISTRATOR));
        places.add(new Place("offices", "/quan-tri/don-vi", ADMINISTRATOR));
        places.add(new Place("office", "/quan-tri/don-vi/" + OFFICE, ADMINISTRATOR));
        places.add(new Place("office-tree", "/quan-tri/don-vi/cay", ADMINISTRATOR));
        places.add(new Place("office-add", "/quan-tri/don-vi/them", ADMINISTRATOR));
        places.add(new Place("office-describe", "/quan-tri/don-vi/" + OFFICE + "/sua", ADMINISTRATOR));
        places.add(new Place("office-close", "/quan-tri/don-vi/" + OFFICE + "/ket-thuc", ADMINISTRATOR));
        places.add(new Place("officials", "/quan-tri/can-bo", ADMINISTRATOR));
        places.add(new Place("official", "/quan-tri/can-bo/" + OFFICE + "-01", ADMINISTRATOR));
        places.add(new Place("duties", "/quan-tri/can-bo/kiem-nhiem", ADMINISTRATOR));
        places.add(new Place("official-appoint", "/quan-tri/can-bo/bo-nhiem?don-vi=" + OFFICE, ADMINISTRATOR));
        places.add(new Place("official-assign", "/quan-tri/can-bo/" + OFFICE + "-01/giao-vai-tro", ADMINISTRATOR));
        places.add(new Place("account-invite", "/quan-tri/can-bo/" + OFFICE + "-01/tai-khoan/moi", ADMINISTRATOR));
        places.add(new Place("office-table", "/quan-tri/don-vi/tep", ADMINISTRATOR));
        places.add(new Place("official-table", "/quan-tri/can-bo/tep", ADMINISTRATOR));
        places.add(new Place("waiting", "/quan-tri/cho-xac-nhan", ADMINISTRATOR));
        places.add(new Place("settings", "/quan-tri/cai-dat", ADMINISTRATOR));
        places.add(new Place("setting", "/quan-tri/cai-dat/second-factor", ADMINISTRATOR));
        places.add(new Place("message-templates", "/quan-tri/mau-tin", ADMINISTRATOR));
        places.add(new Place("message-template", "/quan-tri/mau-tin/vi/notification.short.RETURNED", ADMINISTRATOR));
        places.add(new Place("client-systems", "/quan-tri/he-thong", ADMINISTRATOR));
        places.add(new Place("client-system-new", "/quan-tri/he-thong/moi", ADMINISTRATOR));
        places.add(new Place("setup", "/quan-tri/bat-dau", ADMINISTRATOR));
        places.add(new Place("setup-channels", "/quan-tri/bat-dau/kenh", ADMINISTRATOR));
        places.add(new Place("changes", "/quan-tri/nhat-ky/thay-doi", ADMINISTRATOR));
        places.add(new Place("sign-ins", "/quan-tri/nhat-ky/dang-nhap", ADMINISTRATOR));
        places.add(new Place("audit-person", "/quan-tri/nhat-ky/nguoi", ADMINISTRATOR));
        places.add(new Place("access-patterns", "/quan-tri/nhat-ky/dau-hieu", ADMINISTRATOR));
        places.add(new Place("administration-search", "/quan-tri/tim?q=van+phong", ADMINISTRATOR));
        places.add(new Place("own-account", "/tai-khoan", ADMINISTRATOR));
        places.add(new Place("own-second-factor", "/tai-khoan/lop-hai", ADMINISTRATOR));
        places.add(new Place("ask-again", "/tai-khoan/xac-nhan-lai", ADMINISTRATOR));
        places.add(new Place("catalogue", "/quan-tri/thu-tuc", ADMINISTRATOR));
        places.add(new Place("catalogue-procedure", "/quan-tri/thu-tuc/" + Province.MARITAL_STATUS, ADMINISTRATOR));
        places.add(new Place("routes", "/quan-tri/quy-trinh", ADMINISTRATOR));
        places.add(new Place("route", "/quan-tri/quy-trinh/COMMUNE_JOINT", ADMINISTRATOR));
        places.add(new Place("route-new", "/quan-tri/quy-trinh/them", ADMINISTRATOR));
        places.add(new Place(
                "route-trial",
                "/quan-tri/quy-trinh/ONE_OFFICE/thu?procedure=" + Province.MARITAL_STATUS + "&officeText=" + OFFICE
                        + "&day=24/11/2026&time=09:00",
                ADMINISTRATOR));
        places.add(new Place("calendar", "/quan-tri/lich", ADMINISTRATOR));
        places.add(new Place("time-rules", "/quan-tri/cach-tinh", ADMINISTRATOR));
        places.add(new Place("time-rule", "/quan-tri/cach-tinh/them", ADMINISTRATOR));
        places.add(new Place("messages", "/quan-tri/tin-nhan", ADMINISTRATOR));
        places.add(new Place("kept-messages", "/quan-tri/tin-nhan/da-gui", ADMINISTRATOR));
        places.add(new Place("audit", "/quan-tri/nhat-ky", "kiemsoat"));
        places.add(new Place("chain", "/quan-tri/nhat-ky/kiem-tra", "kiemsoat"));
        return List.copyOf(places);
    }
}
