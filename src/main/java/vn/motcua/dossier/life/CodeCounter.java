package vn.motcua.dossier.life;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

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

    private static final String NEXT_TRIAL = """
            insert into trial_counter (office_id, last) values (:office, 1)
            on conflict on constraint trial_counter_pk do update set last = trial_counter.last + 1
            returning last""";

    private static final String RAISE = """
            insert into code_counter (office_id, day, last) values (:office, :day, :last)
            on conflict on constraint code_counter_pk do update set last = greatest(code_counter.last, excluded.last)""";

    private static final String TAKE = """
            insert into result_number (office_id, year, number, written, digits, rest, dossier_id, given_at)
            values (:office, :year, :number, :written, :digits, :rest, :dossier, cast(:at as timestamptz))
            on conflict on constraint result_number_pk do update
            set written = excluded.written, dossier_id = excluded.dossier_id, given_at = excluded.given_at
            where result_number.dossier_id = excluded.dossier_id
               or not exists (select from dossier_state s
                              where s.dossier_id = result_number.dossier_id and s.result_number = result_number.written)""";

    /** What the office wrote last after the digits, with the highest digits before it. */
    private static final String LAST = """
            select max(digits) + 1 || rest
            from result_number
            where office_id = :office and year = :year and digits is not null
            group by rest
            order by max(given_at) desc
            limit 1""";

    private static final Pattern PARTS = Pattern.compile("(\\d{1,15})(.*)", Pattern.DOTALL);

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
    public boolean take(OfficeId office, int year, String number, DossierId dossier, Instant at) {
        String compared = number.replaceAll("\\s", "").toLowerCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "");
        Matcher parts = PARTS.matcher(number);
        boolean numbered = parts.matches();
        return jdbc.update(
                        TAKE,
                        new MapSqlParameterSource("office", office.value())
                                .addValue("year", year)
                                .addValue("number", compared)
                                .addValue("written", number)
                                .addValue("digits", numbered ? Long.valueOf(parts.group(1)) : null, Types.BIGINT)
                                .addValue("rest", numbered ? parts.group(2) : number)
                                .addValue("dossier", dossier.value())
                                .addValue("at", at.toString()))
                == 1;
    }

    /** The number that follows the last one in an office's book of a year; empty for an empty book. */
    public Optional<String> following(OfficeId office, int year) {
        return jdbc
                .queryForList(LAST, Map.<String, Object>of("office", office.value(), "year", year), String.class)
                .stream()
                .findFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(OfficeId office, LocalDate day) {
        return taken(NEXT, Map.of("office", office.value(), "day", day));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int nextTrial(OfficeId office) {
        return taken(NEXT_TRIAL, Map.of("office", office.value()));
    }

    private int taken(String statement, Map<String, Object> of) {
        Integer number = jdbc.queryForObject(statement, of, Integer.class);
        if (number == null) {
            throw new IllegalStateException("The counter gave no number");
        }
        return number;
    }
}
