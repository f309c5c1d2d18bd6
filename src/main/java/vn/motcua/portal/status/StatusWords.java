package vn.motcua.portal.status;

import java.time.LocalDate;
import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.portal.Places;
import vn.motcua.portal.status.StatusPage.Promise;
import vn.motcua.tracking.StatusSentence;
import vn.motcua.tracking.StatusView;

/** Words a dossier's status for citizens. */
@Component
class StatusWords {

    private final StatusSentence sentence;
    private final CatalogueWords catalogue;
    private final Places places;
    private final DateExplanations explanations;

    StatusWords(StatusSentence sentence, CatalogueWords catalogue, Places places, DateExplanations explanations) {
        this.sentence = sentence;
        this.catalogue = catalogue;
        this.places = places;
        this.explanations = explanations;
    }

    StatusPage page(StatusView status, Locale locale) {
        Promise promise = promise(status);
        String answerBy = status.answerBy();
        return new StatusPage(
                status,
                sentence.of(status, locale),
                tone(status, promise),
                catalogue.name(status.procedure(), locale),
                promise,
                places.place(status.receiving(), locale),
                answerBy == null ? null : LocalDate.parse(answerBy),
                promise == Promise.DATE || promise == Promise.STOPPED
                        ? explanations.of(status.dossier(), locale).orElse(null)
                        : null);
    }

    private static Promise promise(StatusView status) {
        return switch (status.state()) {
            case RETURNED, WITHDRAWN, STOPPED, NOT_ACCEPTED, SUBMITTED -> Promise.NONE;
            case RESULT_READY -> status.delivery() == ResultDelivery.DESK ? Promise.COLLECT : Promise.NONE;
            default -> status.paused() ? Promise.STOPPED : status.dueAt() == null ? Promise.UNKNOWN : Promise.DATE;
        };
    }

    private static String tone(StatusView status, Promise promise) {
        return switch (status.state()) {
            case STOPPED, WITHDRAWN, NOT_ACCEPTED -> "ended";
            default ->
                promise == Promise.STOPPED
                        ? "waiting"
                        : StatusSentence.late(status.state(), status.dates())
                                ? "late"
                                : status.refused() ? "ended" : "good";
        };
    }
}
