package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.dossier.life.SlipSecrets;
import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.dossier.value.SlipToken;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Shows dossiers to those who may see them, and writes down that it did. What an actor may not see is refused in the same
 * words as what does not exist.
 */
@Service
@Transactional
public class DossierReader {

    static final String WHOLE = "select " + DossierViews.COLUMNS + """
            from dossier_fact d
            where d.id = :id and
            """ + OfficeScopeCondition.IN_SCOPE;

    private static final String BY_CODE = """
            select d.id from dossier_fact d where d.code = :code and
            """ + OfficeScopeCondition.IN_SCOPE;

    private static final String BY_ID = """
            select d.id from dossier_fact d where d.id = :id and
            """ + OfficeScopeCondition.IN_SCOPE;

    private static final String BY_TOKEN = """
            select d.id from dossier_fact d where d.token_hash = :hash and
            """ + OfficeScopeCondition.IN_SCOPE;

    private final JdbcClient jdbc;
    private final SlipSecrets secrets;
    private final DossierViews views;
    private final TimeLine timeLine;
    private final ViewLog log;

    DossierReader(JdbcClient jdbc, SlipSecrets secrets, DossierViews views, TimeLine timeLine, ViewLog log) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.views = views;
        this.timeLine = timeLine;
        this.log = log;
    }

    /**
     * The whole dossier; one row is written into the view log in the same transaction.
     *
     * @throws RefusedException NOT_FOUND when there is none the actor may see
     */
    public DossierView view(DossierId id, Actor actor, ViewPurpose purpose) {
        DossierViews.Summary summary = jdbc.sql(WHOLE)
                .param("id", id.value())
                .params(OfficeScopeCondition.parameters(actor))
                .query((row, no) -> views.summary(row))
                .optional()
                .orElseThrow(DossierReader::notFound);
        log.dossier(id, actor, purpose);
        return summary.with(timeLine.of(id, 0, TimeLine.WHOLE));
    }

    /**
     * The dossier of a code, of a slip's QR code or of an identity, as typed or scanned, if there is one the actor may see. Shows nothing of it
     * and so is not logged.
     */
    @Transactional(readOnly = true)
    public Optional<DossierId> find(String codeOrId, Actor actor) {
        UUID id = uuid(codeOrId);
        if (id != null) {
            return find(BY_ID, "id", id, actor);
        }
        Optional<SlipToken> token = SlipToken.parse(codeOrId);
        if (token.isPresent()) {
            return find(BY_TOKEN, "hash", secrets.tokenHash(token.get().value()), actor);
        }
        try {
            return find(BY_CODE, "code", DossierCode.parse(codeOrId).value(), actor);
        } catch (InvalidValueException noCode) {
            return Optional.empty();
        }
    }

    /**
     * A page of what happened to a dossier, oldest first; one row is written into the view log.
     *
     * @param afterVersion the last event the reader has; 0 for the first page
     * @param limit brought between 1 and {@value KeysetPage#LONGEST}
     * @throws RefusedException NOT_FOUND when there is no dossier the actor may see
     */
    public List<EventView> events(DossierId id, Actor actor, int afterVersion, int limit, ViewPurpose purpose) {
        if (find(BY_ID, "id", id.value(), actor).isEmpty()) {
            throw notFound();
        }
        log.dossier(id, actor, purpose);
        return timeLine.of(id, afterVersion, KeysetPage.size(limit));
    }

    private Optional<DossierId> find(String query, String name, Object value, Actor actor) {
        return jdbc.sql(query)
                .param(name, value)
                .params(OfficeScopeCondition.parameters(actor))
                .query(UUID.class)
                .optional()
                .map(DossierId::new);
    }

    private static @Nullable UUID uuid(String text) {
        String bare = text.strip();
        if (bare.length() != 36) {
            return null;
        }
        try {
            return UUID.fromString(bare);
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private static RefusedException notFound() {
        return RefusedException.notFound("dossier.refusal.not-found");
    }
}
