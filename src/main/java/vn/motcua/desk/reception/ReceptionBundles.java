package vn.motcua.desk.reception;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.DossierReader;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/**
 * Bundles of dossiers that one person handed in at one visit. Each dossier is independent; all share one slip. The id
 * of a bundle is that of its first dossier.
 */
@Service
@Transactional
public class ReceptionBundles {

    /** Maximum number of dossiers in a bundle. */
    private static final int MOST = 30;

    private final BundledDossiers bundles;
    private final DeskReceptionQuery query;
    private final DossierReader reader;

    ReceptionBundles(BundledDossiers bundles, DeskReceptionQuery query, DossierReader reader) {
        this.bundles = bundles;
        this.query = query;
        this.reader = reader;
    }

    /**
     * Adds a dossier to the bundle of an earlier one; does nothing when it is already in it.
     *
     * @throws RefusedException NOT_FOUND when the actor may not see both, CONFLICT when the bundle is full
     */
    public void join(DossierId earlier, DossierId dossier, Actor actor) {
        if (earlier.equals(dossier)) {
            return;
        }
        for (DossierId each : List.of(earlier, dossier)) {
            if (reader.find(each.toString(), actor).isEmpty()) {
                throw RefusedException.notFound("dossier.refusal.not-found");
            }
        }
        bundles.add(earlier.value(), earlier.value(), 1);
        UUID bundle = bundles.findByDossierId(earlier.value()).bundleId();
        int last = bundles.last(bundle);
        if (last >= MOST) {
            throw RefusedException.conflict("dossier.refusal.bundle-full", MOST);
        }
        bundles.add(dossier.value(), bundle, last + 1);
    }

    /** All dossiers handed in together with this one, including it, in order; empty when it is in no bundle. */
    @Transactional(readOnly = true)
    public List<DossierId> of(DossierId dossier, Actor actor) {
        return query.bundle(dossier, actor);
    }
}
