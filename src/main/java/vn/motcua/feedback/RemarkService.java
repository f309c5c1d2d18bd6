package vn.motcua.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.notification.CitizenMessages;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.TransactionLock;
import vn.motcua.platform.request.OnceOnly;
import vn.motcua.platform.request.RequestRecord;
import vn.motcua.vocabulary.DossierId;

/**
 * Service for remarks of citizens who hold a slip (phản ánh, kiến nghị; domain reference, section 7.5). An official
 * replies by a due day, the citizen judges the reply, and another official replies once more when the first reply did
 * not satisfy. Remarks are visible to supervisors, leaders and inspectors of the office that received the dossier,
 * except to those who acted on the dossier: an official never answers a remark about himself. Complaints and
 * denunciations follow procedures of their own and are not accepted here.
 */
@Service
@Transactional
public class RemarkService {

    /** Maximum length of a remark or a reply, in characters. */
    public static final int LONGEST = WrittenText.LONGEST;

    /** Maximum number of unanswered remarks per dossier. */
    public static final int MOST_WAITING = 3;

    /** Maximum number of replies per remark: a second one follows when the first did not satisfy. */
    public static final int MOST_REPLIES = 2;

    private static final Set<Role> READERS = Set.of(Role.SUPERVISOR, Role.LEADER, Role.INSPECTOR);

    private static final int MOST_SHOWN = 50;

    private final Remarks remarks;
    private final FeedbackQuery query;
    private final DossierFacts dossiers;
    private final ReplyDays days;
    private final TransactionLock lock;
    private final OnceOnly once;
    private final CitizenMessages messages;
    private final Clock clock;

    RemarkService(
            Remarks remarks,
            FeedbackQuery query,
            DossierFacts dossiers,
            ReplyDays days,
            TransactionLock lock,
            OnceOnly once,
            CitizenMessages messages,
            Clock clock) {
        this.remarks = remarks;
        this.query = query;
        this.dossiers = dossiers;
        this.days = days;
        this.lock = lock;
        this.once = once;
        this.messages = messages;
        this.clock = clock;
    }

    /** Makes the same service with its clock fixed at a past moment, for the demo; it begins no transaction. */
    public RemarkService at(Instant moment) {
        return new RemarkService(
                remarks, query, dossiers, days, lock, once, messages, Clock.fixed(moment, ZoneOffset.UTC));
    }

    /**
     * Records a remark; a repeated request has no further effect. The caller has checked the slip of the dossier.
     *
     * @throws RefusedException INVALID when the text is missing or too long, CONFLICT when {@value #MOST_WAITING}
     *     remarks are unanswered already
     */
    public void give(DossierId dossier, RemarkKind kind, @Nullable String text, UUID request) {
        String given = WrittenText.required("text", text);
        lock.hold("remark on " + dossier); // serialises repeated clicks and the check of the maximum
        once.carryOut(RequestRecord.of("remark " + dossier, request.toString(), new byte[0]), () -> {
            if (of(dossier).stream().filter(Remark::waits).count() >= MOST_WAITING) {
                throw RefusedException.conflict("feedback.refusal.too-many-remarks", MOST_WAITING);
            }
            Instant now = clock.instant();
            DossierFact about = dossiers.findById(dossier.value()).orElseThrow();
            remarks.save(new Remark(about, kind, given, days.of(kind, about.receivingOffice(), now), now));
            return dossier.value();
        });
    }

    /**
     * Remarks about a dossier, newest first. The caller has checked the slip of the dossier; the list is never shown to
     * an official.
     */
    @Transactional(readOnly = true)
    public List<Remark> of(DossierId dossier) {
        return remarks.of(dossier.value(), Limit.of(MOST_SHOWN));
    }

    /**
     * Records the citizen's verdict on the last reply, once. The caller has checked the slip of the dossier.
     *
     * @throws RefusedException NOT_FOUND for a remark about another dossier, CONFLICT when there is no reply or it is
     *     judged already
     */
    public void judge(DossierId dossier, long id, boolean satisfied) {
        lock.hold("remark " + id);
        remarks.findByIdAndDossierId(id, dossier.value())
                .orElseThrow(() -> RefusedException.notFound("feedback.refusal.unknown-remark"))
                .judge(satisfied, clock.instant());
    }

    /**
     * Remarks the reader may see, oldest first.
     *
     * @param waiting whether to list only remarks that wait for a reply
     * @throws RefusedException FORBIDDEN for an actor who is neither supervisor nor leader nor inspector
     */
    @Transactional(readOnly = true)
    public KeysetPage<Remark> list(Actor reader, boolean waiting, @Nullable String cursor, int size) {
        requireReader(reader);
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        List<Long> ids = query.readable(reader, waiting, after == null ? 0 : after.number(0), asked + 1);
        return KeysetPage.of(remarks.all(ids), asked, last -> Cursor.of(last.id()));
    }

    /** Remark with this id; empty when there is none or the reader may not see it. */
    @Transactional(readOnly = true)
    public Optional<Remark> find(Actor reader, long id) {
        requireReader(reader);
        return query.readable(reader, id) ? remarks.all(List.of(id)).stream().findFirst() : Optional.empty();
    }

    /**
     * Replies to a remark.
     *
     * @throws RefusedException NOT_FOUND for a remark the reader may not see, INVALID without a text, CONFLICT when
     *     another official has replied meanwhile or the reader wrote the reply that did not satisfy
     */
    public void reply(Actor reader, long id, @Nullable String text) {
        String reply = WrittenText.required("reply", text);
        lock.hold("remark " + id);
        Remark remark =
                find(reader, id).orElseThrow(() -> RefusedException.notFound("feedback.refusal.unknown-remark"));
        remark.reply(reader, reply, clock.instant());
        messages.answered(
                remark.dossier(),
                id * Answers.KINDS + Answers.QUESTION + remark.replies().size());
    }

    private static void requireReader(Actor reader) {
        if (reader.kind() != Actor.Kind.OFFICIAL || !reader.hasAny(READERS)) {
            throw RefusedException.forbidden("feedback.refusal.no-office");
        }
    }
}
