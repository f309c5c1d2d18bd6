package vn.motcua.catalogue.route;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import vn.motcua.catalogue.RouteEntity;

/** Repository of the versions of routes; rows are added and never removed. */
interface Routes extends Repository<RouteEntity, Integer> {

    RouteEntity saveAndFlush(RouteEntity route);

    @Query("from RouteEntity where code = :code and version = :version")
    Optional<RouteEntity> version(String code, int version);

    /** All versions of a route, withdrawn ones too, oldest first. */
    @Query("from RouteEntity where code = :code order by version")
    List<RouteEntity> versions(String code);
}
