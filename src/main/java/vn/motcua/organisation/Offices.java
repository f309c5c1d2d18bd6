package vn.motcua.organisation;

import java.util.List;

import org.springframework.data.repository.Repository;

/** All offices, past ones too. */
interface Offices extends Repository<OfficeEntity, Integer> {

    List<OfficeEntity> findAll();
}
