package vn.motcua.desk.reception;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Membership of a dossier in a bundle handed in at one visit. */
@Entity
@Immutable
@Table(name = "reception_bundle")
class BundledDossier {

    @Id
    private UUID dossierId;

    private UUID bundleId;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int no;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected BundledDossier() {}

    /** The id of the bundle, equal to the id of its first dossier. */
    UUID bundleId() {
        return bundleId;
    }
}
