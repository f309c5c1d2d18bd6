package vn.motcua.desk.reception;

import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The dossiers of all bundles. */
interface BundledDossiers extends Repository<BundledDossier, UUID> {

    /** Adds a dossier to a bundle; does nothing when it is already in one. */
    @Modifying
    @Query("""
            insert into BundledDossier (dossierId, bundleId, no) values (:dossier, :bundle, :no)
            on conflict (dossierId) do nothing
            """)
    void add(UUID dossier, UUID bundle, int no);

    /** A dossier of a bundle, locked until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    BundledDossier findByDossierId(UUID dossier);

    /** The highest number of a dossier in a bundle. */
    @Query("select max(no) from BundledDossier where bundleId = :bundle")
    int last(UUID bundle);
}
