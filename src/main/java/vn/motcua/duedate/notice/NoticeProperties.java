package vn.motcua.duedate.notice;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a calendar notice is carried out.
 *
 * @param batch dossiers done in one transaction: whoever acts on one of them meanwhile waits for that long
 * @param settle how long after publishing the run begins: until then other instances may still count with the version
 *     before, and what they began then is over
 */
@ConfigurationProperties("motcua.notices")
record NoticeProperties(
        @DefaultValue("200") int batch, @DefaultValue("5s") Duration settle) {}
