package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** JPA entity of an {@link Office}, read-only: offices are loaded with the reference data, and no page changes one. */
@Entity
@Immutable
@Table(name = "office")
class OfficeEntity {

    @Id
    private Integer id;

    private String code;
    private @Nullable String gsoCode;

    @Enumerated(EnumType.STRING)
    private OfficeKind kind;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String name;
    private String nameEn;
    private @Nullable Integer parentId;
    private boolean oneStop;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> fields;

    private @Nullable String address;
    private @Nullable String phone;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected OfficeEntity() {}

    Office office() {
        return new Office(
                new OfficeId(id),
                code,
                gsoCode,
                kind,
                level,
                name,
                nameEn,
                parentId == null ? null : new OfficeId(parentId),
                oneStop,
                Set.copyOf(fields),
                address,
                phone,
                validFrom,
                validTo);
    }
}
