package vn.motcua.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Level;
import vn.motcua.organisation.OfficialId;
import vn.motcua.vocabulary.Validity;

/**
 * The stored form of a {@link ProcedureVersion}; a part of its procedure. What it says never changes: it may be published, end,
 * and be withdrawn.
 */
@Entity
@Table(name = "procedure_version")
public class ProcedureVersionEntity {

    @Id
    private Integer id;

    private int no;
    private String name;
    private @Nullable String nameEn;
    private @Nullable String applicants;
    private @Nullable String agency;
    private @Nullable String result;
    private @Nullable String decision;
    private @Nullable String legalBasis;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> channels;

    private boolean checked;
    private String source;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable Integer preparedBy;
    private @Nullable Integer publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable Instant withdrawnAt;

    @OneToMany
    @JoinColumn(name = "version_id")
    @OrderBy("no")
    @Fetch(FetchMode.SUBSELECT)
    private List<ProcedureCaseEntity> cases = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ProcedureVersionEntity() {}

    /** Number of the version, from 1; numbers of withdrawn ones are not used again. */
    public int no() {
        return no;
    }

    /** First day on which it is no longer in force; null for no end. */
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /** Whether administrators published it here; false for what came with the product. */
    public boolean published() {
        return publishedAt != null;
    }

    /** Whether it was withdrawn before a dossier was accepted with it. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Records the two officials who published it, or one alone. */
    public void publish(OfficialId prepared, OfficialId published, Instant now) {
        preparedBy = prepared.value();
        publishedBy = published.value();
        publishedAt = now;
    }

    /** Ends it before a day. */
    public void endBefore(LocalDate day) {
        validTo = day;
    }

    /** Takes its end back. */
    public void goOn() {
        validTo = null;
    }

    /** Withdraws it; the version before it holds on. */
    public void withdraw(Instant now) {
        withdrawnAt = now;
    }

    ProcedureVersion version(String code, String field, List<Authority> authorities) {
        return new ProcedureVersion(
                new ProcedureVersionId(id),
                code,
                no,
                name,
                nameEn,
                field,
                levels(authorities),
                channels(),
                checked,
                result,
                agency,
                applicants,
                decision,
                legalBasis,
                source,
                validFrom,
                validTo,
                cases.stream().map(ProcedureCaseEntity::procedureCase).toList());
    }

    private Set<Level> levels(List<Authority> authorities) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        authorities.stream()
                .filter(each -> Validity.overlap(each.validFrom(), each.validTo(), validFrom, validTo))
                .forEach(each -> levels.add(each.level()));
        return levels;
    }

    private Set<Channel> channels() {
        Set<Channel> known = EnumSet.noneOf(Channel.class);
        channels.stream().map(Channel::valueOf).forEach(known::add);
        return known;
    }
}
