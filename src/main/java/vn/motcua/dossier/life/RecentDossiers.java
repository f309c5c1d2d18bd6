package vn.motcua.dossier.life;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import vn.motcua.platform.request.AfterCommit;

/**
 * Dossiers as this instance wrote them last, so that the next action need not read them. Whoever takes one is alone with it, and
 * gives it back when its next event is stored. It may be out of date, for another instance may have been faster: then the
 * statement that writes finds another last event and changes nothing, and the dossier is read ({@link DossierStore}).
 */
@Component
public class RecentDossiers {

    private static final int MOST = 4_000; // some 20 MB

    private final Cache<UUID, Dossier> dossiers =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Takes a dossier out, if it is here. */
    public Optional<Dossier> take(UUID id) {
        return Optional.ofNullable(dossiers.asMap().remove(id));
    }

    /** Gives a dossier back that was written as it is, once that is committed. */
    public void keep(Dossier dossier) {
        dossier.isStored();
        AfterCommit.run(() -> dossiers.put(dossier.id().value(), dossier));
    }
}
