package vn.motcua.platform.setup;

/**
 * Steps from an empty database to the first citizen, in the order in which they are done. Worded by {@code
 * administration.setup.<name>}, {@code .why} and {@code .missing}.
 */
public enum SetupStep {
    /** Public address and the names on pages and papers. */
    PROVINCE("/quan-tri/cai-dat"),
    OFFICES("/quan-tri/don-vi"),
    /** Who receives and who signs. */
    OFFICIALS("/quan-tri/can-bo"),
    /** A second administrator, without whom nothing risky can be confirmed. */
    ADMINISTRATORS("/quan-tri/can-bo/bo-nhiem"),
    /** Accounts whose holders have set their passwords. */
    ACCOUNTS("/quan-tri/can-bo"),
    /** The year's calendar, with all notices of holidays. */
    CALENDAR("/quan-tri/lich"),
    PROCEDURES("/quan-tri/thu-tuc"),
    /** A message that arrived. */
    CHANNELS("/quan-tri/bat-dau/kenh"),
    /** A trial that was received, processed and returned. */
    TRIAL("/quay/tiep-nhan?trial=true");

    private final String path;

    SetupStep(String path) {
        this.path = path;
    }

    /** Address of the page where it is done. */
    public String path() {
        return path;
    }
}
