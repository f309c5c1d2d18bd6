package vn.motcua.tracking;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierViews;
import vn.motcua.dossier.TimeLine;
import vn.motcua.organisation.Actor;
import vn.motcua.vocabulary.DossierId;

/**
 * Reads the complete record of a dossier for the holder of its slip: decisions, promised dates and their moments, with
 * names masked as on the status page, because a slip may get into other hands.
 */
@Service
@Transactional
public class CitizenRecords {

    private final StatusQuery query;
    private final TimeLine timeLine;
    private final ViewLog log;

    CitizenRecords(StatusQuery query, TimeLine timeLine, ViewLog log) {
        this.query = query;
        this.timeLine = timeLine;
        this.log = log;
    }

    /**
     * Reads a record; the caller has checked the slip. A row of the view log is written in the same transaction.
     *
     * @return empty when there is no such dossier
     */
    public Optional<DossierView> whole(DossierId dossier) {
        Optional<DossierViews.Summary> found = query.whole(dossier);
        found.ifPresent(summary -> log.dossier(dossier, Actor.citizen("record"), ViewPurpose.PRINTING));
        return found.map(
                summary -> summary.with(timeLine.of(dossier, 0, TimeLine.WHOLE)).masked());
    }
}
