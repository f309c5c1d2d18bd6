package vn.motcua.dossier;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.dossier.life.BulkWriter;
import vn.motcua.dossier.life.Lifecycle;

/** Opens batches of dossiers that are lived through in memory and written together. */
@Service
public class DossierBatches {

    private final Lifecycle lifecycle;
    private final BulkWriter writer;
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DossierBatches(
            Lifecycle lifecycle,
            BulkWriter writer,
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.lifecycle = lifecycle;
        this.writer = writer;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A new, empty batch; its numbers of an office's day begin at 1. */
    public DossierBatch open() {
        return new DossierBatch(lifecycle, writer, jdbc, transaction);
    }
}
