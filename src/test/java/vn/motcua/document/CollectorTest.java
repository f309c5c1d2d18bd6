package vn.motcua.document;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.StepKind;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.action.desk.CollectFee;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.Submitter;
import vn.motcua.organisation.Office;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who collected a result, and in what capacity, stands on its receipt and in the record, and is masked where names are. */
class CollectorTest extends PrintedFormsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Autowired
    DossierRecords records;

    @Autowired
    ReceiptForms receipts;

    @Autowired
    ZoneId zone;

    private PrintedLives lives;

    @BeforeEach
    void a_desk() {
        Office commune = province.commune(63);
        lives = lives(commune);
    }

    @Test
    void a_proxy_is_named_with_the_paper_on_the_receipt_and_in_the_record() {
        DossierId dossier = ready(null);

        lives.act(dossier, new ReturnResult("Trần Văn Nhận Thay", "Giấy ủy quyền số 7", true, null));

        assertThat(receipt(dossier))
                .contains(
                        "Người nhận: Trần Văn Nhận Thay",
                        "Tư cách: Người được ủy quyền",
                        "Giấy ủy quyền: Giấy ủy quyền số 7");
        assertThat(text(records.of(dossier, lives.everyone(), VIETNAMESE)))
                .contains("Người nhận kết quả: Trần Văn Nhận Thay", "Nhận với tư cách: Người được ủy quyền");
        assertThat(text(records.ofSlip(dossier, VIETNAMESE)))
                .contains("Người nhận kết quả: Trần V. N. T***")
                .doesNotContain("Trần Văn Nhận Thay");
        assertThat(lives.view(dossier).masked().events())
                .noneMatch(event -> event.toString().contains("Nhận Thay"));
    }

    @Test
    void an_owner_who_comes_for_what_another_handed_in_needs_no_paper() {
        DossierId byOwner = ready(mother());
        DossierId bySubmitter = ready(mother());

        lives.act(byOwner, new ReturnResult("lê an", null, true, null));
        lives.act(bySubmitter, new ReturnResult(null, null, true, null));

        assertThat(receipt(byOwner)).contains("Người nhận: Lê An", "Tư cách: Chủ hồ sơ");
        assertThat(receipt(bySubmitter)).contains("Người nhận: Nguyễn Thị Mẹ", "Tư cách: Người nộp hồ sơ");
    }

    @Test
    void somebody_else_without_a_paper_and_what_is_no_name_are_refused_at_their_fields() {
        DossierId dossier = ready(null);

        assertThatThrownBy(() -> lives.act(dossier, new ReturnResult("Trần Văn Lạ", null, true, null)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("authorisation"));
        assertThatThrownBy(() -> lives.act(dossier, new ReturnResult("<b>x</b>", "Giấy 1", true, null)))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("vocabulary.name.characters");
    }

    @Test
    void an_event_of_before_that_names_nobody_still_prints_with_room_for_the_name() throws Exception {
        DossierId dossier = ready(null);
        lives.act(dossier, new ReturnResult("Trần Văn Nhận Thay", "Giấy ủy quyền số 7", true, null));
        DossierView now = lives.view(dossier);
        List<EventView> old = now.events().stream()
                .map(event -> event.kind().equals("return-result")
                        ? with(
                                event,
                                "details",
                                Map.<String, Object>of("proxy", "true", "authorisation", "Giấy ủy quyền số 7"))
                        : event)
                .toList();

        FormContent filled = receipts.result(
                        with(now, "events", old), FormSet.on(LocalDate.ofInstant(province.now(), zone)), province.now())
                .orElseThrow();

        assertThat(filled.form().model().get("submitter")).isEqualTo("");
        assertThat(filled.form().model().get("facts").toString())
                .contains("Giấy ủy quyền số 7")
                .doesNotContain("Nhận Thay", "capacity", "Tư cách");
    }

    private DossierId ready(@Nullable Submitter submitter) {
        Reception usual = lives.reception("Lê An", "Xác nhận", 1, Channel.COUNTER);
        DossierId dossier = dossiers.accept(
                        new Reception(
                                usual.procedureCase(),
                                usual.office(),
                                usual.channel(),
                                usual.owner(),
                                submitter,
                                usual.components(),
                                usual.subject(),
                                usual.feePayment(),
                                usual.feeAmount(),
                                null,
                                usual.delivery(),
                                null),
                        lives.everyone(),
                        RequestKey.random())
                .dossier();
        lives.act(dossier, new CollectFee("BL 0001236"));
        lives.advanceTo(dossier, StepKind.RETURN);
        return dossier;
    }

    private static Submitter mother() {
        return new Submitter(new PersonName("Nguyễn Thị Mẹ"), null, null, "mẹ", "Giấy ủy quyền số 8");
    }

    private String receipt(DossierId dossier) {
        return text(printing.show(dossier, Form.RESULT_RECEIPT, lives.everyone()));
    }

    private static String text(PrintedDocument paper) {
        return Jsoup.parse(paper.content()).text();
    }

    /** The same record with one of its values replaced. */
    private static <T extends Record> T with(T record, String name, Object value) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int each = 0; each < components.length; each++) {
                values[each] = components[each].getName().equals(name)
                        ? value
                        : components[each].getAccessor().invoke(record);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            T copy = (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
