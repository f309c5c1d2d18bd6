package vn.motcua.desk.reception;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.life.DossierWords;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.CanonicalJson;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.SealedBox;
import vn.motcua.platform.ServerSecret;
import vn.motcua.platform.request.OnceOnly;
import vn.motcua.platform.request.RequestRecord;
import vn.motcua.platform.setting.Setting;
import vn.motcua.platform.setting.SettingGroup;
import vn.motcua.platform.setting.SettingSource;
import vn.motcua.platform.setting.SettingType;
import vn.motcua.platform.setting.Settings;
import vn.motcua.vocabulary.Folding;

/** Logs the notices that desks give instead of accepting a dossier. */
@Service
public class ReceptionNotices implements SettingSource {

    private static final String PREFIX = "PB-";
    private static final Pattern CODE = Pattern.compile("(?i)pb[-\\s]?\\d{8}");
    private static final int DAYS_KEPT = 90;
    private static final int LEAST_DAYS = 30;
    private static final int MOST_DAYS = 730;
    private static final Setting<Integer> KEPT = Setting.of(
            "notices-kept",
            SettingGroup.RETENTION,
            SettingType.number("days", LEAST_DAYS, MOST_DAYS),
            () -> String.valueOf(DAYS_KEPT));
    private static final int CODES = 100_000_000;
    private static final int SHORTEST = 8;
    private static final int SHORTEST_NAME = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OnceOnly once;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ViewLog log;
    private final LoggedNotices notices;
    private final SealedBox box;
    private final Settings settings;
    private final Clock clock;

    ReceptionNotices(
            OnceOnly once,
            Catalogue catalogue,
            Organisation organisation,
            ViewLog log,
            LoggedNotices notices,
            ServerSecret secret,
            Settings settings,
            Clock clock) {
        this.once = once;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.log = log;
        this.notices = notices;
        this.box = new SealedBox(secret.hmac("reception-notice", "1"));
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(KEPT);
    }

    /**
     * Logs a notice, once for each key.
     *
     * @param typed all that was typed at the desk, by field: it is filled in again when the citizen comes back
     * @return id of the notice, for printing
     * @throws RefusedException FORBIDDEN unless the actor receives at the office, INVALID without a reason or missing papers
     */
    public UUID give(ReceptionNotice notice, Map<String, String> typed, Actor actor, RequestKey key) {
        if (!actor.mayActAt(notice.office()) || !actor.has(Role.RECEPTION)) {
            throw RefusedException.forbidden("dossier.refusal.not-yours", DossierWords.action("accept"));
        }
        if (notice.reason().isBlank()) {
            throw RefusedException.invalidField("reason", "dossier.refusal.required");
        }
        if (notice.kind() == ReceptionNotice.Kind.SUPPLEMENT && notice.missing().isEmpty()) {
            throw RefusedException.invalidField("missing", "dossier.refusal.required");
        }
        RequestRecord request = RequestRecord.of(
                actor.idempotencyOwner(),
                key.value(),
                CanonicalJson.write(notice).getBytes(StandardCharsets.UTF_8));
        return once.carryOut(request, () -> write(notice, typed, actor));
    }

    /**
     * A logged notice, for printing; the reading is recorded in the view log.
     *
     * @throws RefusedException NOT_FOUND unless it was given at one of the actor's offices
     */
    public GivenNotice given(UUID id, Actor actor) {
        LoggedNotice logged = notices.findById(id)
                .filter(notice -> actor.mayActAt(notice.office()) || actor.maySee(notice.office()))
                .orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
        log.listing("notice", actor, ViewPurpose.PRINTING);
        return given(logged);
    }

    private GivenNotice given(LoggedNotice logged) {
        return new GivenNotice(
                logged.id(),
                logged.kind(),
                organisation.office(logged.office()),
                logged.officer(),
                logged.givenAt(),
                catalogue.version(logged.procedure()),
                logged.applicant(),
                logged.identifier(),
                logged.phone(),
                logged.missing(),
                logged.reason(),
                logged.legalBasis(),
                logged.code());
    }

    /**
     * Requests for papers that desks of the actor gave lately to somebody of this number, telephone or name, or with this code.
     */
    @Transactional
    public List<GivenNotice> sought(String text, Actor actor) {
        String digits = text.replaceAll("\\D", "");
        boolean coded = CODE.matcher(text.strip()).matches();
        String folded = Folding.fold(text);
        if (digits.length() < SHORTEST && folded.length() < SHORTEST_NAME) {
            return List.of();
        }
        Set<Integer> offices = organisation.offices().stream()
                .map(office -> office.id())
                .filter(actor::mayActAt)
                .map(OfficeId::value)
                .collect(Collectors.toSet());
        return notices
                .sought(
                        offices,
                        clock.instant()
                                .minus(Duration.ofDays(settings.chosen(KEPT).orElse(DAYS_KEPT))),
                        coded ? PREFIX + digits : "-",
                        digits.length() < SHORTEST ? "-" : digits,
                        folded.isEmpty() ? "-" : folded)
                .stream()
                .map(this::given)
                .toList();
    }

    /** What was typed when a notice was given at one of the actor's desks; empty when it is not known any more. */
    @Transactional
    public Map<String, String> typed(UUID id, Actor actor) {
        LoggedNotice logged = notices.findById(id)
                .filter(notice -> actor.mayActAt(notice.office()))
                .orElse(null);
        byte @Nullable [] sealed = logged == null ? null : logged.content();
        byte @Nullable [] plain = logged == null || sealed == null ? null : box.open(sealed, place(logged.office()));
        Map<String, String> typed = new LinkedHashMap<>();
        if (plain != null) {
            CanonicalJson.read(new String(plain, StandardCharsets.UTF_8))
                    .forEach((name, value) -> typed.put(name, String.valueOf(value)));
            log.listing("notice", actor, ViewPurpose.PROCESSING);
        }
        return typed;
    }

    private UUID write(ReceptionNotice notice, Map<String, String> typed, Actor actor) {
        byte[] content = box.seal(CanonicalJson.write(typed).getBytes(StandardCharsets.UTF_8), place(notice.office()));
        return notices.save(new LoggedNotice(
                        notice,
                        catalogue.versionOf(notice.procedureCase()).id(),
                        actor,
                        clock.instant(),
                        code(notice.office()),
                        content))
                .id();
    }

    /** A code that the office has not given yet, of letters and digits that a scanner types through any input method. */
    private String code(OfficeId office) {
        String code;
        do {
            code = PREFIX + String.format(Locale.ROOT, "%08d", RANDOM.nextInt(CODES));
        } while (notices.existsByOfficeIdAndCode(office.value(), code));
        return code;
    }

    private static String place(OfficeId office) {
        return "notice@" + office.value();
    }
}
