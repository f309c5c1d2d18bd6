package vn.motcua.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;

import vn.motcua.audit.ViewPurpose;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormWords;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.form.PrintedLine;
import vn.motcua.document.store.PaperStore;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.tracking.CitizenRecords;
import vn.motcua.vocabulary.DossierId;

/**
 * Makes the record of a dossier as one paper, to keep or to add to a complaint: every promised date, pause, decision,
 * paper and message, and who looked at it. It is kept like any paper; while nothing new has happened, asking again
 * gives the same one.
 */
@Service
public class DossierRecords {

    private final CitizenRecords citizens;
    private final DossierReader dossiers;
    private final RecordForm form;
    private final PaperStore papers;
    private final FormWords words;

    DossierRecords(
            CitizenRecords citizens, DossierReader dossiers, RecordForm form, PaperStore papers, FormWords words) {
        this.citizens = citizens;
        this.dossiers = dossiers;
        this.form = form;
        this.papers = papers;
        this.words = words;
    }

    /**
     * The record for the holder of the slip, with masked names; the caller has checked the slip.
     *
     * @throws RefusedException NOT_FOUND when there is no such dossier
     */
    public PrintedDocument ofSlip(DossierId dossier, Locale language) {
        DossierView view =
                citizens.whole(dossier).orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
        return kept(form.fill(view, true, language), Actor.citizen(words.text("document.record.by-holder")));
    }

    /**
     * The record for an official.
     *
     * @throws RefusedException NOT_FOUND when there is no dossier the actor may see
     */
    public PrintedDocument of(DossierId dossier, Actor actor, Locale language) {
        return kept(form.fill(dossiers.view(dossier, actor, ViewPurpose.PRINTING), false, language), actor);
    }

    /** The PDF of a slip holder's record, PDF/A-2u and PDF/UA-1. */
    public byte[] pdf(PrintedDocument printed) {
        return papers.pdf(printed);
    }

    /**
     * The PDF of an official's record, PDF/A-2u and PDF/UA-1, with every printed paper of the dossier attached
     * as it was printed, names included, but for the secrets of slips.
     */
    public byte[] pdfWithPapers(PrintedDocument printed) {
        Map<String, PrintedDocument> attached = new LinkedHashMap<>();
        for (PrintedLine line : papers.of(Objects.requireNonNull(printed.dossier()))) {
            if (line.form() != Form.RECORD && !line.printedAt().isAfter(printed.printedAt())) {
                papers.find(line.id())
                        .map(PrintedDocument::covered)
                        .ifPresent(paper -> attached.put(fileName(attached.size() + 1, paper), paper));
            }
        }
        return papers.pdf(printed, attached);
    }

    private static String fileName(int no, PrintedDocument paper) {
        return "%03d-%s".formatted(no, paper.fileName());
    }

    private PrintedDocument kept(FormContent filled, Actor actor) {
        Optional<PrintedDocument> same = papers.latest(filled.subject());
        return same.orElseGet(() -> papers.keep(filled, actor));
    }
}
