package vn.motcua.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon remarks are replied to, in working days of the office (domain reference, section 7.5).
 *
 * @param serviceDays of a remark on how one was served
 * @param procedureDays of a remark on a rule or a procedure
 */
@ConfigurationProperties("motcua.feedback")
record FeedbackProperties(
        @DefaultValue("5") int serviceDays,
        @DefaultValue("10") int procedureDays) {

    FeedbackProperties {
        if (serviceDays < 1 || procedureDays < 1) {
            throw new IllegalArgumentException("motcua.feedback: a reply takes at least one working day");
        }
    }

    int days(RemarkKind kind) {
        return kind == RemarkKind.SERVICE ? serviceDays : procedureDays;
    }
}
