package vn.motcua.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The dossiers of the demo, as its citizens know them. */
interface ToldDossiers extends Repository<ToldDossier, UUID> {

    /** All that were returned, in order of their codes. */
    @Query("from ToldDossier where businessState = RETURNED order by code")
    List<ToldDossier> returned();

    /** One of the dossiers that an office received before a moment: the newest after so many. */
    @Query("""
            from ToldDossier where receivingOfficeId = :office and code is not null and submittedAt < :before
            order by submittedAt desc, code limit 1 offset :skipped
            """)
    Optional<ToldDossier> received(int office, Instant before, int skipped);
}
