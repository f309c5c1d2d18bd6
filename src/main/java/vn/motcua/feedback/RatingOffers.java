package vn.motcua.feedback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of rating offers. */
interface RatingOffers extends Repository<RatingOffer, UUID> {

    RatingOffer save(RatingOffer offer);

    boolean existsByDossierId(UUID dossier);

    Optional<RatingOffer> findByIdAndOfficeId(UUID id, int office);

    Optional<RatingOffer> findByIdAndOfficeIdAndOfferedAtAfter(UUID id, int office, Instant since);

    /** Latest offer of a desk since a moment; of the whole office when the desk is null. */
    @Query("""
            select o from RatingOffer o join fetch o.dossier
            where o.officeId = :office and (cast(:desk as String) is null or o.desk = :desk) and o.offeredAt > :since
            order by o.offeredAt desc limit 1""")
    Optional<RatingOffer> last(int office, @Nullable String desk, Instant since);

    /** Deletes the offers of an office made before a moment. */
    @Modifying
    @Query("delete from RatingOffer o where o.officeId = :office and o.offeredAt < :until")
    void forget(int office, Instant until);
}
