package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Level;
import vn.motcua.organisation.OfficeId;

/**
 * The stored form of a procedure, with its versions and authorities.
 */
@Entity
@Immutable
@Table(name = "procedure")
class ProcedureEntity {

    @Id
    private Integer id;

    private String code;
    private String field;

    @OneToMany
    @JoinColumn(name = "procedure_id")
    @OrderBy("no")
    @Fetch(FetchMode.SUBSELECT)
    private List<ProcedureVersionEntity> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "authority", joinColumns = @JoinColumn(name = "procedure_id"))
    @Fetch(FetchMode.SUBSELECT)
    private List<Holder> authorities = new ArrayList<>();

    /** An authority over the procedure, from a day on. */
    @Embeddable
    record Holder(
            int id,
            @Enumerated(EnumType.STRING) Level level,
            @Nullable Integer officeId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String basis) {}

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ProcedureEntity() {}

    String code() {
        return code;
    }

    String field() {
        return field;
    }

    /** The versions, in order of number. */
    List<ProcedureVersionEntity> versions() {
        return versions;
    }

    /** The authorities, in order of first day. */
    List<Authority> authorities() {
        return authorities.stream()
                .sorted(Comparator.comparing(Holder::validFrom)
                        .thenComparing(holder -> holder.level().name())
                        .thenComparing(Holder::id))
                .map(holder -> new Authority(
                        code,
                        holder.level(),
                        holder.officeId() == null ? null : new OfficeId(holder.officeId()),
                        holder.validFrom(),
                        holder.validTo(),
                        holder.basis()))
                .toList();
    }
}
