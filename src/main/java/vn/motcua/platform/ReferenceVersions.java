package vn.motcua.platform;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The versions of all kinds of reference data: {@code organisation}, {@code catalogue}, {@code calendar}. */
public interface ReferenceVersions extends Repository<ReferenceVersion, String> {

    /** The present version of a kind. */
    @Query("select version from ReferenceVersion where name = :name")
    long of(String name);

    /** Counts a change, in the transaction of the change: from its commit on, every instance reads again. */
    @Modifying
    @Query("update ReferenceVersion set version = version + 1 where name = :name")
    void increase(String name);
}
