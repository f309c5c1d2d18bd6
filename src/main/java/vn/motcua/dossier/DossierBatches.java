package vn.motcua.dossier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.dossier.life.CodeCounter;
import vn.motcua.dossier.life.DossierStore;
import vn.motcua.dossier.life.Lifecycle;

/** Opens batches of dossiers that are lived through in memory and written together. */
@Service
public class DossierBatches {

    private final Lifecycle lifecycle;
    private final DossierStore store;
    private final CodeCounter counter;
    private final TransactionTemplate transaction;

    DossierBatches(
            Lifecycle lifecycle, DossierStore store, CodeCounter counter, PlatformTransactionManager transactions) {
        this.lifecycle = lifecycle;
        this.store = store;
        this.counter = counter;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A new, empty batch; its numbers of an office's day follow those given before. */
    public DossierBatch open() {
        return new DossierBatch(lifecycle, store, counter, transaction, counter.last());
    }
}
