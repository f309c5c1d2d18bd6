package vn.motcua.history;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All imports. */
interface ImportRuns extends Repository<ImportRun, Integer> {

    ImportRun save(ImportRun run);

    Optional<ImportRun> findById(int id);

    Optional<ImportRun> findByNameAndClientId(String name, Integer client);

    /** Those of the command. */
    Optional<ImportRun> findByNameAndClientIdIsNull(String name);
}
