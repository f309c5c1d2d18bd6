package vn.motcua.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.desk.RegisterLine;
import vn.motcua.desk.handover.HandOverLine;
import vn.motcua.desk.handover.HandOverSlipContent;
import vn.motcua.document.form.CodeImage;
import vn.motcua.document.form.Codes;
import vn.motcua.document.form.FilledForm;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormModels;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.FormWords;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Office;
import vn.motcua.platform.Formats;

/** Fills the papers of an office about several dossiers: the register and the hand-over slip. */
@Component
class OfficeForms {

    private final FormModels models;
    private final FormWords words;

    OfficeForms(FormModels models) {
        this.models = models;
        this.words = models.words();
    }

    /** A line of the register in words; fields are empty where nothing has happened yet. */
    record Entry(
            String no,
            String code,
            String procedure,
            String owner,
            String contact,
            String agency,
            String received,
            String due,
            String passedOn,
            String finished,
            String returned,
            String delivery,
            String note) {}

    /** A line of a hand-over slip. */
    record File(
            String code,
            CodeImage bars,
            String content,
            String owner,
            String address,
            String papers,
            String result,
            boolean feeDue,
            boolean byPost,
            String due) {}

    /** Form 07 (formerly 06), the register of an office for a period in words, as of now. */
    FormContent register(
            Office office, String period, List<RegisterLine> lines, boolean telephones, FormSet set, Instant at) {
        Form form = Form.REGISTER;
        Map<String, Object> model = models.of(form, set, office, at, "document.form-07.title", office.code());
        model.put("period", period);
        model.put("printed", words.text("document.form-07.printed", words.moment(at)));
        model.put("lines", lines.stream().map(line -> entry(line, telephones)).toList());
        return office(form, set, office, model);
    }

    /** The slip for files that go from one office to another. */
    FormContent handOver(HandOverSlipContent slip, String giver, FormSet set) {
        Form form = Form.HAND_OVER_SLIP;
        String number = slip.code().value();
        Map<String, Object> model =
                models.of(form, set, slip.from(), slip.madeAt(), "document.hand-over.title", number);
        model.put("number", words.text("document.number", number));
        model.put("code", number);
        model.put("bars", Codes.code128(number));
        model.put(
                "facts",
                models.facts()
                        .strong("document.hand-over.from", slip.from().name())
                        .strong("document.hand-over.to", slip.to().name())
                        .add("document.hand-over.at", words.moment(slip.madeAt()))
                        .strong(
                                "document.hand-over.count",
                                FormWords.twoDigits(slip.lines().size()))
                        .list());
        model.put("lines", slip.lines().stream().map(this::file).toList());
        model.put("giver", giver);
        return office(form, set, slip.from(), model);
    }

    /** Fills a paper whose content changes from day to day, so that each print has its own subject. */
    private static FormContent office(Form form, FormSet set, Office office, Map<String, Object> model) {
        return new FormContent(
                form,
                form.statutory() ? set : null,
                form.path() + "/" + office.code() + "/" + UUID.randomUUID(),
                null,
                null,
                office.id(),
                () -> new FilledForm(form.template(), form.size(), model));
    }

    private Entry entry(RegisterLine line, boolean telephones) {
        Formats formats = models.formats();
        String phone = telephones ? formats.phone(line.phone()) : formats.maskedPhone(line.phone());
        return new Entry(
                Long.toString(line.no()),
                line.code().value(),
                line.procedure().name(),
                line.owner(),
                contact(line.address(), phone),
                line.competent().name(),
                words.date(line.receivedAt()),
                moment(line.dueAt()),
                moment(line.passedOnAt()),
                moment(line.finishedAt()),
                moment(line.returnedAt()),
                line.returnedAt() == null ? "" : words.text("document.delivery." + line.delivery()),
                note(line));
    }

    private static String contact(@Nullable String address, String phone) {
        return address == null ? phone : phone.isEmpty() ? address : address + " – " + phone;
    }

    private String note(RegisterLine line) {
        List<String> notes = new ArrayList<>();
        if (line.extended()) {
            notes.add(words.text("document.form-07.extended"));
        }
        if (line.state() == BusinessState.WITHDRAWN || line.state() == BusinessState.STOPPED) {
            notes.add(words.text("document.form-07." + line.state()));
        }
        return String.join("; ", notes);
    }

    private File file(HandOverLine line) {
        String result = line.resultNumber();
        return new File(
                line.code(),
                Codes.code128(line.code()),
                line.procedure().name(),
                line.owner(),
                line.address() == null ? "" : line.address(),
                Integer.toString(line.papers()),
                result == null ? "" : result,
                line.feeDue(),
                line.byPost(),
                moment(line.dueAt()));
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? "" : words.date(moment);
    }
}
