package vn.motcua.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.FreeText;

/** Places of results until they are collected: names of shelves and boxes, chosen by the desk. */
@Service
@Transactional
public class ResultShelfService {

    private static final int LONGEST = 20;

    private final ResultShelves shelves;
    private final DossierListQuery lists;
    private final Clock clock;

    ResultShelfService(ResultShelves shelves, DossierListQuery lists, Clock clock) {
        this.shelves = shelves;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Records the shelf of a result; an empty name removes it.
     *
     * @throws RefusedException NOT_FOUND for a dossier out of scope, FORBIDDEN for another office's desk, CONFLICT when
     *     no result waits
     */
    public void place(DossierId dossier, String shelf, Actor actor) {
        DossierRow row =
                lists.line(dossier, actor).orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
        String name = FreeText.cleanLine(shelf, LONGEST);
        if (!actor.mayActAt(row.receiving().id())) {
            throw RefusedException.forbidden("counter.refusal.no-desk");
        }
        if (row.state() != BusinessState.RESULT_READY) {
            throw RefusedException.conflict("dossier.refusal.no-result");
        }
        if (name.isEmpty()) {
            shelves.clear(dossier.value());
        } else {
            shelves.place(dossier.value(), name, clock.instant(), actor.name());
        }
    }

    /** The shelves by dossier. The caller has checked that the actor may see the dossiers. */
    @Transactional(readOnly = true)
    public Map<DossierId, String> of(Collection<DossierId> dossiers) {
        return shelves.findByDossierIdIn(dossiers.stream().map(DossierId::value).toList()).stream()
                .collect(Collectors.toMap(ResultShelf::dossier, ResultShelf::shelf));
    }
}
