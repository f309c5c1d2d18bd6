package vn.motcua.figures.eventlog;

import java.io.IOException;

/** Writes an event log in a form, one dossier and one event after the other. The log is read once or twice. */
abstract class EventLogWriter {

    abstract void begin() throws IOException;

    /** A dossier begins, whose events follow. */
    abstract void dossier(LoggedDossier dossier) throws IOException;

    abstract void event(LoggedDossier dossier, LoggedEvent event) throws IOException;

    /** The events of a dossier are written. */
    abstract void endOfDossier() throws IOException;

    /** Whether all dossiers are asked for once more, after all events. */
    boolean wantsDossiersAgain() {
        return false;
    }

    /** A dossier once more. */
    void again(LoggedDossier dossier) throws IOException {}

    abstract void end() throws IOException;
}
