package vn.motcua.desk.reception;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All notices that desks gave instead of accepting a dossier. */
interface LoggedNotices extends Repository<LoggedNotice, UUID> {

    LoggedNotice save(LoggedNotice notice);

    Optional<LoggedNotice> findById(UUID id);
}
