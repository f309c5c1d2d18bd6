package vn.motcua.counter.dossier;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.DossierView;
import vn.motcua.worktime.WorkingTimeLeft;

/**
 * Model of a dossier beside the list it stands in: what its page says, without forms and without what only the page needs.
 *
 * @param title title of its page
 * @param step step that holds the file; empty when none does
 * @param cameBack why the file came back; empty when it has gone on since
 * @param events the last events, newest first
 * @param left working time until the promised date; null without a date, and when nothing is due any more
 * @param next the usual next action; null for none
 */
public record DossierPreview(
        String title,
        DossierView dossier,
        String procedureName,
        Optional<DossierView.StepView> step,
        Optional<CameBack> cameBack,
        Proposal proposal,
        List<EventLine> events,
        @Nullable WorkingTimeLeft left,
        @Nullable String next) {

    public DossierPreview {
        events = List.copyOf(events);
    }
}
