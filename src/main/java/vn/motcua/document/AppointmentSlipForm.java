package vn.motcua.document;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.motcua.document.form.Codes;
import vn.motcua.document.form.FilledForm;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.FormWords;

/** Fills Form 01 with the content of a slip, in the words and the order of the form. */
@Component
class AppointmentSlipForm {

    /** Minimum number of lines for a reduced line height, with which the slip stays on one A5 page. */
    private static final int MANY_LINES = 13;

    /** Approximate number of characters in a line of facts; the next constant is that of the table. */
    private static final int FACTS_LINE = 75;

    private static final int TABLE_LINE = 55;

    private final FormWords words;
    private final SlipSignatures signatures;

    AppointmentSlipForm(FormWords words, SlipSignatures signatures) {
        this.words = words;
        this.signatures = signatures;
    }

    FilledForm fill(AppointmentSlip slip) {
        FormSet set = FormSet.on(words.day(slip.printedAt()));
        Form form = Form.APPOINTMENT_SLIP;
        Map<String, Object> model = new HashMap<>();
        model.put("slip", slip);
        model.put("words", words);
        model.put("formNumber", words.formNumber(form, set));
        model.put("superior", FormWords.capitals(slip.superior()));
        model.put("issuer", FormWords.capitals(slip.issuer()));
        model.put("placeAndDate", words.placeAndDate(slip.place(), slip.printedAt()));
        model.put("limit", words.limit(slip.limit()));
        model.put("sets", FormWords.twoDigits(slip.sets()));
        model.put("received", words.moment(slip.receivedAt()));
        model.put("due", slip.dueAt() == null ? words.text("document.no-due-date") : words.promise(slip.dueAt()));
        model.put("qr", Codes.qr(slip.statusUrl()));
        model.put("bars", Codes.code128(slip.code().value()));
        model.put("signature", Codes.dataMatrix(signatures.sign(slip)));
        model.put("dense", lines(slip) >= MANY_LINES);
        return new FilledForm(form.template(), form.size(), model);
    }

    private static int lines(AppointmentSlip slip) {
        int lines = slip.papers().stream()
                .mapToInt(paper -> 1 + paper.name().length() / TABLE_LINE)
                .sum();
        lines += 1 + (slip.receivingUnit().length() + slip.submitter().length()) / FACTS_LINE;
        lines += 1 + slip.owner().length() / FACTS_LINE + slip.parties().size();
        lines += 1 + slip.subject().length() / FACTS_LINE;
        lines += 1 + slip.collectAt().length() / FACTS_LINE;
        if (!slip.procedure().equals(slip.subject())) {
            lines += 1 + slip.procedure().length() / FACTS_LINE;
        }
        String address = slip.address();
        return address == null ? lines : lines + address.length() / FACTS_LINE;
    }
}
