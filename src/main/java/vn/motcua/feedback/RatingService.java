package vn.motcua.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.TransactionLock;
import vn.motcua.vocabulary.DossierId;

/**
 * Service for ratings by citizens: one per dossier, after the result was returned. No official sees whose rating it is.
 * The figures of an office, and the reasons and texts behind them, are shown from {@value #FEWEST} ratings on and exclude the last day, so that a rating cannot
 * be matched with a visitor.
 */
@Service
@Transactional
public class RatingService {

    /** Minimum number of ratings for which figures are shown. */
    public static final int FEWEST = 5;

    /** Maximum length of a citizen's comment, in characters. */
    public static final int LONGEST = 300;

    private static final Duration KEPT_BACK = Duration.ofDays(1);

    private final Ratings ratings;
    private final FeedbackQuery query;
    private final DossierFacts dossiers;
    private final TransactionLock lock;
    private final Clock clock;
    private final ZoneId zone;

    RatingService(
            Ratings ratings,
            FeedbackQuery query,
            DossierFacts dossiers,
            TransactionLock lock,
            Clock clock,
            ZoneId zone) {
        this.ratings = ratings;
        this.query = query;
        this.dossiers = dossiers;
        this.lock = lock;
        this.clock = clock;
        this.zone = zone;
    }

    /** Makes the same service with its clock fixed at a past moment, for the demo; it begins no transaction. */
    public RatingService at(Instant moment) {
        return new RatingService(ratings, query, dossiers, lock, Clock.fixed(moment, ZoneOffset.UTC), zone);
    }

    /**
     * Rates a dossier. The caller has checked the slip of the dossier.
     *
     * @throws RefusedException CONFLICT when the result has not been returned yet or the dossier is rated already;
     *     INVALID when the text is too long
     */
    public void rate(
            DossierId dossier, Score score, Set<RatingReason> reasons, @Nullable String text, RatingOrigin origin) {
        if (text != null && text.length() > LONGEST) {
            throw RefusedException.invalidField("text", "feedback.refusal.text", LONGEST);
        }
        lock.hold("rating " + dossier);
        Instant now = clock.instant();
        Rating rating = dossiers.findById(dossier.value())
                .map(fact -> new Rating(fact, score, reasons, text, origin, LocalDate.ofInstant(now, zone), now))
                .orElseThrow(Rating::notReturned);
        if (ratings.existsById(dossier.value())) {
            throw RefusedException.conflict("feedback.refusal.rated");
        }
        ratings.save(rating);
    }

    /**
     * Score given for a dossier; empty when it is not rated. The caller has checked the slip of the dossier; the score
     * is never shown to an official.
     */
    @Transactional(readOnly = true)
    public Optional<Score> given(DossierId dossier) {
        return ratings.findById(dossier.value()).map(Rating::score);
    }

    /**
     * Rating figures of offices for a period, without the last day; only offices with enough ratings. Those from networks and
     * browsers of officials are counted apart.
     *
     * @throws RefusedException FORBIDDEN when the actor may not see one of the offices
     */
    @Transactional(readOnly = true)
    public List<RatingSummary> summaries(Actor actor, Collection<OfficeId> offices, LocalDate from, LocalDate to) {
        if (!offices.stream().allMatch(actor::maySee)) {
            throw RefusedException.forbidden("feedback.refusal.no-office");
        }
        return query.summaries(offices, from, to, clock.instant().minus(KEPT_BACK));
    }

    /**
     * Reasons and texts of an office's ratings of a period, without the last day and without those from networks and browsers of
     * officials; empty unless there are enough ratings.
     *
     * @throws RefusedException FORBIDDEN when the actor may not see the office
     */
    @Transactional(readOnly = true)
    public Optional<RatingVoices> voices(Actor actor, OfficeId office, LocalDate from, LocalDate to) {
        return summaries(actor, List.of(office), from, to).stream()
                        .allMatch(summary -> summary.citizens().all() == 0)
                ? Optional.empty()
                : Optional.of(query.voices(office, from, to, clock.instant().minus(KEPT_BACK)));
    }
}
