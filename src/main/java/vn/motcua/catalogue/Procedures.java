package vn.motcua.catalogue;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All procedures with all their versions. */
interface Procedures extends Repository<ProcedureEntity, Integer> {

    @Query("from ProcedureEntity order by code")
    List<ProcedureEntity> all();

    /** All versions of all routes, loaded in one query and not separately for each case. */
    @Query("from RouteEntity order by code, version")
    List<RouteEntity> routes();
}
