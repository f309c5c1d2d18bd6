package vn.motcua.tracking;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierId;

/**
 * What a citizen is told of a dossier without asking: the same as the status page says. For letters to addresses that may
 * be told; nobody looks at anything here, so nothing is written into the view log.
 */
@Service
public class CitizenNews {

    private final StatusQuery query;
    private final Slips slips;

    CitizenNews(StatusQuery query, Slips slips) {
        this.query = query;
        this.slips = slips;
    }

    /**
     * A dossier as its citizen may know it.
     *
     * @param status null before it is accepted: it has no code then, and no page
     * @param token opens its page; null before it is accepted
     * @param refused whether the result is a refusal on the merits
     */
    public record News(
            ProcedureVersion procedure,
            Office receiving,
            @Nullable StatusView status,
            @Nullable String token,
            boolean refused) {

        /** How the result reaches the citizen; at the desk, before the dossier is accepted. */
        public ResultDelivery delivery() {
            return status == null ? ResultDelivery.DESK : status.delivery();
        }

        @Override
        public String toString() {
            return "News[]";
        }
    }

    /** The news of a dossier; empty when there is no such dossier. */
    @Transactional(readOnly = true)
    public Optional<News> of(DossierId dossier) {
        return query.told(dossier)
                .map(told -> new News(
                        told.procedure(),
                        told.receiving(),
                        told.status(),
                        told.status() == null
                                ? null
                                : slips.secrets(dossier, told.slipIssue()).token(),
                        told.refused()));
    }
}
