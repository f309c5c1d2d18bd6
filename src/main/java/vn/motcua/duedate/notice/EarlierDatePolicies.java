package vn.motcua.duedate.notice;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The policies of scopes about dates that would become earlier; at most one for each scope. */
interface EarlierDatePolicies extends Repository<EarlierDatePolicy, Integer> {

    List<EarlierDatePolicy> findAll();

    EarlierDatePolicy save(EarlierDatePolicy policy);
}
