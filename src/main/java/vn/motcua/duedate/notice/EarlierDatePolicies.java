package vn.motcua.duedate.notice;

import java.util.List;

import org.springframework.data.repository.Repository;

/** What scopes said about dates that would become earlier; one word of each at most. */
interface EarlierDatePolicies extends Repository<EarlierDatePolicy, Integer> {

    List<EarlierDatePolicy> findAll();

    EarlierDatePolicy save(EarlierDatePolicy policy);
}
