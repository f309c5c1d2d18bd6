package vn.motcua.duedate.notice;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the run of a calendar notice.
 *
 * @param batch number of dossiers in one transaction; an action on one of them waits until the batch ends
 * @param settle time between publishing and the run, in which other instances may still use the previous version and
 *     complete what they began with it
 */
@ConfigurationProperties("motcua.notices")
record NoticeProperties(
        @DefaultValue("200") int batch, @DefaultValue("5s") Duration settle) {}
