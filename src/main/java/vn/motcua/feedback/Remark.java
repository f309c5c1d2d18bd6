package vn.motcua.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/** Remark of a citizen who holds the slip of a dossier, with the replies and the citizen's verdict on each. */
@Entity
public class Remark {

    private static final int BATCH = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne
    private DossierFact dossier;

    private int officeId;

    @Enumerated(EnumType.STRING)
    private RemarkKind kind;

    private Instant givenAt;
    private @Nullable LocalDate answerBy;
    private String text;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "remark_reply", joinColumns = @JoinColumn(name = "remark_id"))
    @OrderColumn(name = "no", columnDefinition = "int2")
    @ListIndexBase(1)
    @BatchSize(size = BATCH)
    private List<Reply> replies = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "remark_verdict", joinColumns = @JoinColumn(name = "remark_id"))
    @OrderColumn(name = "no", columnDefinition = "int2")
    @ListIndexBase(1)
    @BatchSize(size = BATCH)
    private List<Verdict> verdicts = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Remark() {}

    Remark(DossierFact dossier, RemarkKind kind, String text, @Nullable LocalDate answerBy, Instant now) {
        this.dossier = dossier;
        this.officeId = dossier.receivingOffice().value();
        this.kind = kind;
        this.givenAt = now;
        this.answerBy = answerBy;
        this.text = text;
    }

    /**
     * Reply of an official to a remark.
     *
     * @param official name of the official; not shown to the citizen
     * @param officeId office of the official who replied
     */
    @Embeddable
    public record Reply(
            @Column(name = "replied_at") Instant at,
            int officialId,
            @Column(name = "official_name") String official,
            int officeId,
            String text) {

        public OfficeId office() {
            return new OfficeId(officeId);
        }
    }

    /** Verdict of the citizen on a reply. */
    @Embeddable
    record Verdict(@Column(name = "given_at") Instant at, boolean satisfied) {}

    /**
     * Replies to the remark.
     *
     * @throws RefusedException CONFLICT when the remark waits for no reply, or when this official wrote the reply that
     *     did not satisfy
     */
    void reply(Actor official, String words, Instant now) {
        if (!waits()) {
            throw RefusedException.conflict("feedback.refusal.replied");
        }
        int replier = Objects.requireNonNull(official.id());
        if (replies.stream().anyMatch(before -> before.officialId() == replier)) {
            throw RefusedException.conflict("feedback.refusal.own-reply");
        }
        int office = Objects.requireNonNull(official.office()).value();
        replies.add(new Reply(now, replier, official.name(), office, words));
    }

    /**
     * Records whether the last reply satisfies the citizen, once.
     *
     * @throws RefusedException CONFLICT when there is no reply or it is judged already
     */
    void judge(boolean satisfied, Instant now) {
        if (!toJudge()) {
            throw RefusedException.conflict("feedback.refusal.judged");
        }
        verdicts.add(new Verdict(now, satisfied));
    }

    public long id() {
        return id;
    }

    public DossierId dossier() {
        return dossier.id();
    }

    /** Code of the dossier. */
    public @Nullable String code() {
        return dossier.code();
    }

    /** Office that received the dossier. */
    public OfficeId office() {
        return new OfficeId(officeId);
    }

    public RemarkKind kind() {
        return kind;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** Day on which a reply is due; null where no calendar covers it. */
    public @Nullable LocalDate answerBy() {
        return answerBy;
    }

    /** Text of the remark as the citizen wrote it; may contain personal data. */
    public String text() {
        return text;
    }

    /** Replies, at most {@value RemarkService#MOST_REPLIES}, oldest first. */
    public List<Reply> replies() {
        return List.copyOf(replies);
    }

    /**
     * Verdict of the citizen on a reply.
     *
     * @param reply index of the reply, from 0
     * @return whether the reply satisfies; null while it is not judged
     */
    public @Nullable Boolean satisfied(int reply) {
        return reply < verdicts.size() ? verdicts.get(reply).satisfied() : null;
    }

    /** Whether the remark waits for a reply: for the first one, or for another because the first did not satisfy. */
    public boolean waits() {
        return replies.isEmpty() || reopened() && replies.size() < RemarkService.MOST_REPLIES;
    }

    /** Whether the last reply did not satisfy. */
    public boolean reopened() {
        return !replies.isEmpty() && Boolean.FALSE.equals(satisfied(replies.size() - 1));
    }

    /** Whether the citizen may say whether the last reply satisfies. */
    public boolean toJudge() {
        return replies.size() > verdicts.size();
    }

    /** Omits the texts, which may contain personal data. */
    @Override
    public String toString() {
        return "Remark[" + id + "]";
    }
}
