package vn.motcua.platform.request;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is remembered in memory of what was written: once it is committed, never when it is rolled back. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs something after the surrounding transaction has committed; at once where each statement is one of its own. */
    public static void run(Runnable remembering) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            remembering.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                remembering.run();
            }
        });
    }
}
