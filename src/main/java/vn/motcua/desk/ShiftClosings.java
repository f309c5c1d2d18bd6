package vn.motcua.desk;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The closings of all shifts. */
interface ShiftClosings extends Repository<ShiftClosing, ShiftClosing.Key> {

    /** Saves a closing at once, so that a number used meanwhile is detected. */
    ShiftClosing saveAndFlush(ShiftClosing closing);

    /** The closings of an official's day at a desk, oldest first. */
    @Query(
            "from ShiftClosing c where c.key.officialId = :official and c.key.officeId = :office and c.key.day = :day order by c.key.no")
    List<ShiftClosing> of(int official, int office, LocalDate day);
}
