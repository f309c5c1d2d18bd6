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
 * Reads what messages tell a citizen about a dossier: the same facts as the status page. The messages go to addresses
 * that are subscribed; as nobody looks at the dossier, the view log gets no row.
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
     * Facts of a dossier that its citizen may know.
     *
     * @param token token that opens its page; null at the counter before acceptance
     * @param refused whether the result is a refusal on the merits
     */
    public record News(
            ProcedureVersion procedure,
            Office receiving,
            StatusView status,
            @Nullable String token,
            boolean refused) {

        /** How the result reaches the citizen. */
        public ResultDelivery delivery() {
            return status.delivery();
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
                        told.slipIssue() == 0
                                ? null
                                : slips.secrets(dossier, told.slipIssue()).token(),
                        told.refused()));
    }
}
