package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeAdministration.Description;

/** JPA entity of an {@link Office}. */
@Entity
@Table(name = "office")
class OfficeEntity {

    /** Says of an office that it was not loaded with the reference data. */
    private static final String BY_AN_ADMINISTRATOR = "administrator";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String code;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> formerCodes;

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
    private @Nullable Integer successorId;
    private @Nullable String closingBasis;
    private int revision;
    private String source;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected OfficeEntity() {}

    /** An office that an administrator adds below another. */
    OfficeEntity(OfficeKind kind, OfficeId parent, Description description, LocalDate from) {
        this.kind = kind;
        this.level = kind.level();
        this.parentId = parent.value();
        this.formerCodes = List.of();
        this.validFrom = from;
        this.source = BY_AN_ADMINISTRATOR;
        take(description);
    }

    /** Writes anew what is said of the office; a code that changes stays known as a former one. */
    void describe(Description description) {
        if (!description.code().equals(code)) {
            List<String> codes = new ArrayList<>(formerCodes);
            codes.remove(description.code());
            codes.add(code);
            formerCodes = codes;
        }
        take(description);
        revision++;
    }

    private void take(Description description) {
        code = description.code();
        fields = description.fields().stream().sorted().toList();
        name = description.name();
        nameEn = description.nameEn();
        gsoCode = description.gsoCode();
        oneStop = description.oneStop();
        address = description.address();
        phone = description.phone();
    }

    /**
     * Ends the office.
     *
     * @param end first day on which it no longer exists
     * @param successor who goes on with its work; null where nobody does
     * @param basis the decision by which it ends
     */
    void close(LocalDate end, @Nullable OfficeId successor, String basis) {
        validTo = end;
        successorId = successor == null ? null : successor.value();
        closingBasis = basis;
        revision++;
    }

    /** Takes the end back. */
    void reopen() {
        validTo = null;
        successorId = null;
        closingBasis = null;
        revision++;
    }

    /** Number of changes by administrators; a page says from which it was made. */
    int revision() {
        return revision;
    }

    /** Codes the office had, the oldest first; no other office has one of them. */
    List<String> formerCodes() {
        return List.copyOf(formerCodes);
    }

    /** Who goes on with its work; null while it exists, or where nobody does. */
    @Nullable
    OfficeId successor() {
        return successorId == null ? null : new OfficeId(successorId);
    }

    /** The decision by which it ended; null while it exists. */
    @Nullable
    String closingBasis() {
        return closingBasis;
    }

    Office office() {
        if (id == null) {
            throw new IllegalStateException("office " + code + " is not saved");
        }
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
