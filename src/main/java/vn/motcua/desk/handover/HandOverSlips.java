package vn.motcua.desk.handover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The slips of all offices. */
interface HandOverSlips extends Repository<HandOverSlip, String> {

    HandOverSlip save(HandOverSlip slip);

    /** The highest number of an office and a day; 0 when there is none. */
    @Query("select coalesce(max(no), 0) from HandOverSlip where fromOfficeId = :office and day = :day")
    int lastNumber(int office, LocalDate day);

    /** The slip of a code that came to these offices or was given by them. */
    @Query("from HandOverSlip where code = :code and (toOfficeId in :offices or fromOfficeId in :offices)")
    List<HandOverSlip> ofCode(String code, Collection<Integer> offices);

    /** The slips of a code that was typed without its office. */
    @Query("from HandOverSlip where day = :day and no = :no and (toOfficeId in :offices or fromOfficeId in :offices)")
    List<HandOverSlip> ofDay(LocalDate day, int no, Collection<Integer> offices, Limit most);
}
