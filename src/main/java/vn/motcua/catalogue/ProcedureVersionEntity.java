package vn.motcua.catalogue;

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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Level;
import vn.motcua.vocabulary.Validity;

/** The stored form of a {@link ProcedureVersion}; a part of its procedure. */
@Entity
@Immutable
@Table(name = "procedure_version")
class ProcedureVersionEntity {

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

    @OneToMany
    @JoinColumn(name = "version_id")
    @OrderBy("no")
    @Fetch(FetchMode.SUBSELECT)
    private List<ProcedureCaseEntity> cases = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ProcedureVersionEntity() {}

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
