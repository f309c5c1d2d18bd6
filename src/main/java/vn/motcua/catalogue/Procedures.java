package vn.motcua.catalogue;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All procedures with their versions, past ones too. */
interface Procedures extends Repository<ProcedureEntity, Integer> {

    @Query("from ProcedureEntity order by code")
    List<ProcedureEntity> all();

    /** All routes, so that no case has to ask for its own. */
    @Query("from RouteEntity")
    List<RouteEntity> routes();
}
