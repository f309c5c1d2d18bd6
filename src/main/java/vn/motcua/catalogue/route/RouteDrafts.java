package vn.motcua.catalogue.route;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of the drafts of routes. */
interface RouteDrafts extends Repository<RouteDraft, UUID> {

    RouteDraft saveAndFlush(RouteDraft draft);

    void delete(RouteDraft draft);

    void flush();

    @Query("from RouteDraft where routeCode = :code")
    Optional<RouteDraft> of(String code);

    @Query("from RouteDraft where waiting.preparedAt is not null order by waiting.preparedAt")
    List<RouteDraft> waiting();

    @Query("select routeCode from RouteDraft")
    List<String> codes();
}
