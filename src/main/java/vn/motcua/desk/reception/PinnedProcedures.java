package vn.motcua.desk.reception;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The procedures that desks pinned. */
interface PinnedProcedures extends Repository<PinnedProcedure, PinnedProcedure.Key> {

    /** Pins a procedure; does nothing when it is already pinned. */
    @Modifying
    @Query("""
            insert into PinnedProcedure (officeId, procedureCode, pinnedAt) values (:office, :code, :at)
            on conflict (officeId, procedureCode) do nothing
            """)
    void pin(int office, String code, Instant at);

    @Modifying
    @Query("delete from PinnedProcedure where officeId = :office and procedureCode = :code")
    void unpin(int office, String code);

    @Query("select procedureCode from PinnedProcedure where officeId = :office order by pinnedAt, procedureCode")
    List<String> codes(int office, Limit most);
}
