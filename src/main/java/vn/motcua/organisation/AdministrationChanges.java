package vn.motcua.organisation;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

import vn.motcua.organisation.AdministrationChange.Subject;

/** Repository of the changes by administrators; rows are added and never changed. */
interface AdministrationChanges
        extends Repository<AdministrationChange, Long>, JpaSpecificationExecutor<AdministrationChange> {

    AdministrationChange save(AdministrationChange change);

    List<AdministrationChange> findBySubjectAndSubjectKeyInAndIdLessThanOrderByIdDesc(
            Subject subject, Collection<String> keys, long before, Limit limit);
}
