package vn.motcua.catalogue.search;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All words of search: some thousands, and held in the copy in memory. */
public interface EverydayWords extends Repository<EverydayWord, Integer> {

    EverydayWord saveAndFlush(EverydayWord word);

    @Query("from EverydayWord order by id")
    List<EverydayWord> all();

    Optional<EverydayWord> findById(int id);

    void delete(EverydayWord word);
}
