package vn.motcua.organisation;

import java.util.List;

import org.springframework.data.repository.Repository;

/** Repository of offices, including offices that no longer exist. */
interface Offices extends Repository<OfficeEntity, Integer> {

    List<OfficeEntity> findAll();
}
