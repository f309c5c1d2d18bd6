package vn.motcua.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.stereotype.Component;

import vn.motcua.notification.CitizenMessages;
import vn.motcua.platform.TransactionLock;

/**
 * The same services at a moment gone by, for the demo: what citizens and officials said during the year. They begin no
 * transaction; the caller has one.
 */
@Component
public class PastFeedback {

    private final Ratings ratings;
    private final RatingQuery ratingQuery;
    private final Questions questions;
    private final Remarks remarks;
    private final RemarkQuery remarkQuery;
    private final DossierFacts dossiers;
    private final ReplyDays days;
    private final TransactionLock lock;
    private final CitizenMessages messages;
    private final ZoneId zone;

    PastFeedback(
            Ratings ratings,
            RatingQuery ratingQuery,
            Questions questions,
            Remarks remarks,
            RemarkQuery remarkQuery,
            DossierFacts dossiers,
            ReplyDays days,
            TransactionLock lock,
            CitizenMessages messages,
            ZoneId zone) {
        this.ratings = ratings;
        this.ratingQuery = ratingQuery;
        this.questions = questions;
        this.remarks = remarks;
        this.remarkQuery = remarkQuery;
        this.dossiers = dossiers;
        this.days = days;
        this.lock = lock;
        this.messages = messages;
        this.zone = zone;
    }

    /** What is rated at that moment. */
    public RatingService ratings(Instant moment) {
        return new RatingService(ratings, ratingQuery, dossiers, lock, at(moment), zone);
    }

    /** What is asked and answered at that moment. */
    public QuestionService questions(Instant moment) {
        return new QuestionService(questions, dossiers, lock, messages, at(moment));
    }

    /** What is remarked and replied at that moment. */
    public RemarkService remarks(Instant moment) {
        return new RemarkService(remarks, remarkQuery, dossiers, days, lock, messages, at(moment));
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
