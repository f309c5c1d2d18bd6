package vn.motcua.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.notification.CitizenMessages;

/**
 * The same services at a moment gone by, for the demo: what citizens and officials said during the year. They begin no
 * transaction; the caller has one.
 */
@Component
public class PastFeedback {

    private final JdbcClient jdbc;
    private final CitizenMessages messages;
    private final ReplyDays days;
    private final ZoneId zone;

    PastFeedback(JdbcClient jdbc, CitizenMessages messages, ReplyDays days, ZoneId zone) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.days = days;
        this.zone = zone;
    }

    /** What is rated at that moment. */
    public Ratings ratings(Instant moment) {
        return new Ratings(jdbc, at(moment), zone);
    }

    /** What is asked and answered at that moment. */
    public Questions questions(Instant moment) {
        return new Questions(jdbc, messages, at(moment));
    }

    /** What is remarked and replied at that moment. */
    public Remarks remarks(Instant moment) {
        return new Remarks(jdbc, days, messages, at(moment));
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
