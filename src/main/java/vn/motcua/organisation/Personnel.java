package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.motcua.vocabulary.PersonName;

/**
 * Takes officials into service and changes their roles. Every change is seen by {@link Organisation} on this instance
 * with its commit, and on the others within two seconds.
 */
@Service
public class Personnel {

    private final JdbcClient jdbc;
    private final Organisation organisation;

    Personnel(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /** Takes a new official into service, with these roles at one office. */
    @Transactional
    public OfficialId appoint(
            String code, PersonName name, String title, OfficeId office, Set<Role> roles, LocalDate from) {
        OfficialId official = new OfficialId(jdbc.sql("""
                        insert into official (code, full_name, name_folded, title, valid_from)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(code, name.value(), name.folded(), title, from)
                .query(Integer.class)
                .single());
        roles.stream().sorted().forEach(role -> assign(official, office, role, from));
        changed();
        return official;
    }

    /** Gives an official one more role at an office, from a day on. */
    @Transactional
    public void assign(OfficialId official, OfficeId office, Role role, LocalDate from) {
        jdbc.sql("insert into assignment (official_id, office_id, role, valid_from) values (?, ?, ?, ?)")
                .params(official.value(), office.value(), role.name(), from)
                .update();
        changed();
    }

    /**
     * Ends a role of an official at an office.
     *
     * @param end the first day without the role; an assignment that would not have lasted a day is removed
     */
    @Transactional
    public void end(OfficialId official, OfficeId office, Role role, LocalDate end) {
        jdbc.sql("""
                        delete from assignment
                        where official_id = ? and office_id = ? and role = ? and valid_from >= ?""").params(official.value(), office.value(), role.name(), end).update();
        jdbc.sql("""
                        update assignment set valid_to = ?
                        where official_id = ? and office_id = ? and role = ? and (valid_to is null or valid_to > ?)""")
                .params(end, official.value(), office.value(), role.name(), end)
                .update();
        changed();
    }

    /** To be called in the transaction of every change. */
    void changed() {
        jdbc.sql("update reference_change set version = version + 1 where name = 'organisation'")
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                organisation.refresh();
            }
        });
    }
}
