package vn.motcua.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.TransactionLock;
import vn.motcua.vocabulary.DossierId;

/**
 * Service for ratings at the desk: for two minutes after a result was returned, the tablet of that desk asks the
 * citizen to rate the service. The tablet receives the procedure and the moment, but neither a name nor a code. The
 * rating counts as every other rating does, and no official sees it.
 */
@Service
@Transactional
public class DeskRatings {

    /** Time for which a tablet offers a rating. */
    public static final Duration ASKED = Duration.ofMinutes(2);

    /** Time for which a rating is accepted, so that a citizen who is still writing can send it. */
    private static final Duration TAKEN = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(1);

    private final RatingOffers offers;
    private final RatingService ratings;
    private final DossierFacts dossiers;
    private final TransactionLock lock;
    private final Catalogue catalogue;
    private final Clock clock;

    DeskRatings(
            RatingOffers offers,
            RatingService ratings,
            DossierFacts dossiers,
            TransactionLock lock,
            Catalogue catalogue,
            Clock clock) {
        this.offers = offers;
        this.ratings = ratings;
        this.dossiers = dossiers;
        this.lock = lock;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Offer of a rating, as a tablet shows it.
     *
     * @param id id of the offer, which the tablet sends back
     * @param procedure Vietnamese name of the procedure
     * @param returnedAt moment at which the result was returned
     */
    public record Offer(UUID id, String procedure, Instant returnedAt) {}

    /**
     * Offers a rating of a dossier whose result has just been returned. A dossier is offered once, and not when it is
     * rated already.
     *
     * @param desk name of the desk; null where it has none
     */
    public void offer(OfficeId office, @Nullable String desk, DossierId dossier) {
        lock.hold("rating " + dossier);
        Instant now = clock.instant();
        offers.forget(office.value(), now.minus(KEPT));
        if (offers.existsByDossierId(dossier.value()) || ratings.given(dossier).isPresent()) {
            return;
        }
        dossiers.findById(dossier.value())
                .filter(DossierFact::returned)
                .ifPresent(fact -> offers.save(new RatingOffer(fact, office, desk, now)));
    }

    /**
     * Offer that a tablet shows now: the result returned last at its desk, unless it was rated, declined or returned
     * more than two minutes ago. Earlier offers are never shown, since their citizens have left.
     *
     * @param desk desk of the tablet; null for a tablet that serves all desks of the office
     */
    @Transactional(readOnly = true)
    public Optional<Offer> asked(OfficeId office, @Nullable String desk) {
        return offers.last(office.value(), desk, since(ASKED))
                .filter(last ->
                        !last.declined() && ratings.given(last.dossier().id()).isEmpty())
                .map(last -> new Offer(
                        Objects.requireNonNull(last.id()),
                        catalogue.version(last.dossier().procedureVersion()).name(),
                        last.offeredAt()));
    }

    /**
     * Rates the dossier of an offer made at this office.
     *
     * @throws RefusedException NOT_FOUND when the offer is unknown or too old; otherwise as {@link RatingService#rate}
     */
    public void rate(
            OfficeId office,
            UUID offer,
            Score score,
            Set<RatingReason> reasons,
            @Nullable String text,
            RatingOrigin origin) {
        DossierId dossier = offers.findByIdAndOfficeIdAndOfferedAtAfter(offer, office.value(), since(TAKEN))
                .orElseThrow(() -> RefusedException.notFound("feedback.refusal.offer"))
                .dossier()
                .id();
        ratings.rate(dossier, score, reasons, text, origin);
    }

    /** Declines an offer; has no effect when the offer is no longer open. */
    public void decline(OfficeId office, UUID offer) {
        offers.findByIdAndOfficeId(offer, office.value()).ifPresent(RatingOffer::decline);
    }

    private Instant since(Duration ago) {
        return clock.instant().minus(ago);
    }
}
