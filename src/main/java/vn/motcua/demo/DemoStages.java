package vn.motcua.demo;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The load of the demo, where it was ever begun. */
interface DemoStages extends Repository<DemoStage, Boolean> {

    @Query("from DemoStage")
    Optional<DemoStage> find();

    /** The load, kept from other instances until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from DemoStage")
    DemoStage lock();

    DemoStage saveAndFlush(DemoStage load);
}
