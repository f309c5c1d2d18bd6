package vn.motcua.organisation;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import vn.motcua.organisation.AdministrationChange.Subject;

/** Repository of the changes by administrators; rows are added and never changed. */
interface AdministrationChanges extends Repository<AdministrationChange, Long> {

    AdministrationChange save(AdministrationChange change);

    List<AdministrationChange> findBySubjectAndSubjectKeyInAndIdLessThanOrderByIdDesc(
            Subject subject, Collection<String> keys, long before, Limit limit);

    List<AdministrationChange> findByIdLessThanOrderByIdDesc(long before, Limit limit);

    List<AdministrationChange> findBySubjectAndIdLessThanOrderByIdDesc(Subject subject, long before, Limit limit);

    @Query("""
            from AdministrationChange c
            where c.id < :before and c.officeId in :offices and (:subject is null or c.subject = :subject)
            order by c.id desc""")
    List<AdministrationChange> ofOffices(
            Collection<Integer> offices, @Nullable Subject subject, long before, Limit limit);
}
