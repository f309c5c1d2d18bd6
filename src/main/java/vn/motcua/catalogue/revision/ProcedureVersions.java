package vn.motcua.catalogue.revision;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import vn.motcua.catalogue.ProcedureVersionEntity;

/** Repository of the versions of procedures; rows are added and never removed. */
interface ProcedureVersions extends Repository<ProcedureVersionEntity, Integer> {

    ProcedureVersionEntity saveAndFlush(ProcedureVersionEntity version);

    /** All versions of a procedure, withdrawn ones too, oldest first. */
    @Query("select v from ProcedureEntity p join p.versions v where p.code = :code order by v.no")
    List<ProcedureVersionEntity> of(String code);
}
