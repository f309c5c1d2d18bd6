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
 * Rating at the desk: for some minutes after a result was returned, the tablet of that desk asks how one was served. The tablet
 * learns the procedure and the minute, and neither name nor code; what is rated counts as every other rating does, and no
 * official sees it.
 */
@Service
@Transactional
public class DeskRatings {

    /** How long a tablet asks. */
    public static final Duration ASKED = Duration.ofMinutes(2);

    /** How long it takes what somebody who began to write sends. */
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
     * What a tablet asks about.
     *
     * @param id of the offer, which the tablet sends back
     * @param procedure what was applied for, the Vietnamese name
     * @param returnedAt when the result was handed over
     */
    public record Offer(UUID id, String procedure, Instant returnedAt) {}

    /**
     * The result of this dossier was handed over a moment ago. Nothing is offered twice, nor what was rated already.
     *
     * @param desk its name; null where it has none
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
     * What a tablet asks about now: the last result returned at its desk, unless it was rated, declined or is too long ago;
     * never one before the last, whose citizen has gone.
     *
     * @param desk of the tablet; null for one that serves all desks of the office
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
     * Rates what the tablet of this office asked about.
     *
     * @throws RefusedException NOT_FOUND when it asked for too long, or never; otherwise as {@link RatingService#rate}
     */
    public void rate(OfficeId office, UUID offer, Score score, Set<RatingReason> reasons, @Nullable String text) {
        DossierId dossier = offers.findByIdAndOfficeIdAndOfferedAtAfter(offer, office.value(), since(TAKEN))
                .orElseThrow(() -> RefusedException.notFound("feedback.refusal.offer"))
                .dossier()
                .id();
        ratings.rate(dossier, score, reasons, text);
    }

    /** Who was asked would rather not; nothing happens when it is not asked any more. */
    public void decline(OfficeId office, UUID offer) {
        offers.findByIdAndOfficeId(offer, office.value()).ifPresent(RatingOffer::decline);
    }

    private Instant since(Duration ago) {
        return clock.instant().minus(ago);
    }
}
