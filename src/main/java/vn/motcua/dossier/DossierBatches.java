package vn.motcua.dossier;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.dossier.life.BulkEvents;
import vn.motcua.dossier.life.Lifecycle;

/** Opens batches of dossiers that are lived through in memory and written together. */
@Service
public class DossierBatches {

    private final Lifecycle lifecycle;
    private final BulkEvents events;
    private final EntityManager entities;
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DossierBatches(
            Lifecycle lifecycle,
            BulkEvents events,
            EntityManager entities,
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.lifecycle = lifecycle;
        this.events = events;
        this.entities = entities;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A new, empty batch; its numbers of an office's day begin at 1. */
    public DossierBatch open() {
        return new DossierBatch(lifecycle, events, entities, jdbc, transaction);
    }
}
