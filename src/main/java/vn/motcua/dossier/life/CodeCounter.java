package vn.motcua.dossier.life;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.OfficeId;

/**
 * Numbers without holes: the row of an office's day is locked by the transaction that takes a number, and the number is
 * given back when that transaction fails. Never a {@code count(*)}, never a sequence, which would leave holes.
 */
@Repository
public class CodeCounter implements Numbering {

    private static final String NEXT = """
            insert into code_counter (office_id, day, last) values (:office, :day, 1)
            on conflict on constraint code_counter_pk do update set last = code_counter.last + 1
            returning last""";

    private static final String RAISE = """
            insert into code_counter (office_id, day, last) values (:office, :day, :last)
            on conflict on constraint code_counter_pk do update set last = greatest(code_counter.last, excluded.last)""";

    private final NamedParameterJdbcTemplate jdbc;

    CodeCounter(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A day of an office. */
    public record OfficeDay(OfficeId office, LocalDate day) {}

    /** The last number of every day of every office so far. */
    public Map<OfficeDay, Integer> last() {
        Map<OfficeDay, Integer> last = new HashMap<>();
        jdbc.query("select office_id, day, last from code_counter", row -> {
            OfficeDay day = new OfficeDay(new OfficeId(row.getInt("office_id")), row.getObject("day", LocalDate.class));
            last.put(day, row.getInt("last"));
        });
        return last;
    }

    /** Raises the last numbers of days on which numbers were given elsewhere. */
    public void raise(Map<OfficeDay, Integer> last) {
        jdbc.batchUpdate(
                RAISE,
                last.entrySet().stream()
                        .map(each -> new MapSqlParameterSource(
                                        "office", each.getKey().office().value())
                                .addValue("day", each.getKey().day())
                                .addValue("last", each.getValue()))
                        .toArray(SqlParameterSource[]::new));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(OfficeId office, LocalDate day) {
        Integer number =
                jdbc.queryForObject(NEXT, Map.<String, Object>of("office", office.value(), "day", day), Integer.class);
        if (number == null) {
            throw new IllegalStateException("The counter gave no number");
        }
        return number;
    }
}
