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

/** Remark of a citizen by the slip of a dossier, what was replied, and what the citizen said of each reply. */
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
     * A reply.
     *
     * @param official the name; not shown to the citizen
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

    /** What the citizen said of a reply. */
    @Embeddable
    record Verdict(@Column(name = "given_at") Instant at, boolean satisfied) {}

    /**
     * Replies to it.
     *
     * @throws RefusedException CONFLICT when it does not wait, or when this official's own reply did not satisfy
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
     * Says of the last reply whether it satisfies, once.
     *
     * @throws RefusedException CONFLICT when there is no reply or it was judged already
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

    /** The code of the dossier it is about. */
    public @Nullable String code() {
        return dossier.code();
    }

    /** The office that received the dossier. */
    public OfficeId office() {
        return new OfficeId(officeId);
    }

    public RemarkKind kind() {
        return kind;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** The day a reply is due; null where no calendar says. */
    public @Nullable LocalDate answerBy() {
        return answerBy;
    }

    /** As it was written; may hold personal data. */
    public String text() {
        return text;
    }

    /** At most {@value RemarkService#MOST_REPLIES}, oldest first. */
    public List<Reply> replies() {
        return List.copyOf(replies);
    }

    /**
     * What the citizen said of a reply.
     *
     * @param reply from 0
     * @return null until then
     */
    public @Nullable Boolean satisfied(int reply) {
        return reply < verdicts.size() ? verdicts.get(reply).satisfied() : null;
    }

    /** Whether it waits for a reply: the first, or one more because the first did not satisfy. */
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

    /** Without the texts, which may name people. */
    @Override
    public String toString() {
        return "Remark[" + id + "]";
    }
}
