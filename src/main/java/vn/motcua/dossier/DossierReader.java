package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.SubmissionNumber;

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

    private static final String BY_SUBMISSION = """
            select d.id from dossier_fact d
            where d.id >= :first and d.id < :before and d.receiving_office_id = :office and d.channel <> 'COUNTER' and
            """ + OfficeScopeCondition.IN_SCOPE;

    private static final String BY_ID = """
            select d.id from dossier_fact d where d.id = :id and
            """ + OfficeScopeCondition.IN_SCOPE;

    private static final String BY_TOKEN = """
            select d.id from dossier_fact d where d.token_hash = :hash and
            """ + OfficeScopeCondition.IN_SCOPE;

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final SlipSecrets secrets;
    private final DossierViews views;
    private final TimeLine timeLine;
    private final ViewLog log;

    DossierReader(
            JdbcClient jdbc,
            Organisation organisation,
            SlipSecrets secrets,
            DossierViews views,
            TimeLine timeLine,
            ViewLog log) {
        this.jdbc = jdbc;
        this.organisation = organisation;
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
        DossierView view = summary.with(timeLine.of(id, 0, TimeLine.WHOLE));
        log.dossier(id, actor, purpose.of(actor, handling(view)));
        return view;
    }

    /**
     * The dossier of a code, of a slip's QR code or of an identity, as typed or scanned, if there is one the actor may see. Shows nothing of it
     * and so is not logged.
     */
    @Transactional(readOnly = true)
    public Optional<DossierId> find(String codeOrId, Actor actor) {
        UUID id = uuid(codeOrId);
        if (id != null) {
            return find(BY_ID, Map.of("id", id), actor);
        }
        Optional<SlipToken> token = SlipToken.parse(codeOrId);
        if (token.isPresent()) {
            String given = token.get().value();
            return find(BY_TOKEN, Map.of("hash", secrets.tokenHash(given)), actor)
                    .or(() -> secrets.reading(given).flatMap(slip -> find(BY_ID, Map.of("id", slip.dossier()), actor)));
        }
        try {
            DossierCode code = DossierCode.parse(codeOrId);
            SubmissionNumber.Ids ids = SubmissionNumber.ids(code).orElse(null);
            Office office = organisation.officeByCode(code.officeCode()).orElse(null);
            return ids == null || office == null
                    ? find(BY_CODE, Map.of("code", code.value()), actor)
                    : find(
                            BY_SUBMISSION,
                            Map.of(
                                    "first",
                                    ids.from(),
                                    "before",
                                    ids.before(),
                                    "office",
                                    office.id().value()),
                            actor);
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
        if (find(BY_ID, Map.of("id", id.value()), actor).isEmpty()) {
            throw notFound();
        }
        log.dossier(id, actor, purpose);
        return timeLine.of(id, afterVersion, KeysetPage.size(limit));
    }

    private Optional<DossierId> find(String query, Map<String, Object> asked, Actor actor) {
        return jdbc.sql(query).params(asked).params(OfficeScopeCondition.parameters(actor)).query(UUID.class).stream()
                .findFirst()
                .map(DossierId::new);
    }

    private static Set<OfficeId> handling(DossierView view) {
        return Stream.concat(
                        Stream.of(view.receiving(), view.competent(), view.current()),
                        view.steps().stream().map(DossierView.StepView::office))
                .map(Office::id)
                .collect(Collectors.toSet());
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
