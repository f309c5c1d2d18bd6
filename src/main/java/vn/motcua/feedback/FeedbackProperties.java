package vn.motcua.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Time limits for replies to remarks, in working days of the office (domain reference, section 7.5).
 *
 * @param serviceDays working days for a remark about the service
 * @param procedureDays working days for a remark about a rule or a procedure
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
