package vn.motcua.notification;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.BusinessState;

/**
 * What a message is about. A kind that is a state of the dossier is worded by the one table of the citizen's words for
 * states ({@code dossier.citizen.state.…}), as the status page is; the others by {@code notification.kind.<name>}. Each has
 * a few words for a text message with its marks, {@code notification.short.<name>}.
 */
public enum MessageKind {
    ACCEPTED(BusinessState.ACCEPTED, false),
    NOT_ACCEPTED(BusinessState.NOT_ACCEPTED, false),
    COMPLETION_ASKED(null, true),
    SUPPLEMENT_ASKED(BusinessState.SUPPLEMENT_REQUIRED, true),
    SUPPLEMENT_RECEIVED(null, false),
    PAYMENT_ASKED(BusinessState.FINANCIAL_OBLIGATION, true),
    PAYMENT_RECEIVED(null, false),
    /** An apology gave a later date. */
    EXTENDED(null, false),
    /** It is late, and an apology was sent. */
    APOLOGISED(null, false),
    /** A notice about the calendar moved the date. */
    DATE_MOVED(null, false),
    /** It goes on under the right procedure, with the date that follows from it. */
    CONVERTED(null, false),
    RESULT_READY(BusinessState.RESULT_READY, true),
    /** The result is ready, and it is a refusal on the merits. */
    REFUSED(null, true),
    RETURNED(BusinessState.RETURNED, false),
    WITHDRAWN(BusinessState.WITHDRAWN, false),
    STOPPED(BusinessState.STOPPED, false),
    /** A wrong result is being put right. */
    CORRECTING(null, false),
    /** A reminder: the promised day is the next working day. */
    COME_TOMORROW(null, true),
    /** A reminder: the result has waited for a week. */
    WAITING_7(null, true),
    /** A reminder: the result has waited for a month. */
    WAITING_30(null, true),
    /** A question or a remark was answered; the answer stands on the dossier's page. */
    ANSWERED(null, false),
    /** Something else happened; the state of now says what. */
    CHANGED(null, false),
    /** The code that confirms an address. */
    CONFIRM(null, false);

    private final @Nullable BusinessState state;
    private final boolean comes;

    MessageKind(@Nullable BusinessState state, boolean comes) {
        this.state = state;
        this.comes = comes;
    }

    /** The kind of a message of the outbox; one that is not known here still reaches the citizen, as {@link #CHANGED}. */
    static MessageKind of(String name) {
        for (MessageKind kind : values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return CHANGED;
    }

    /** The state it tells of, or null. */
    @Nullable
    BusinessState state() {
        return state;
    }

    /** Whether papers or money are asked for, which are brought even where the result is sent. */
    boolean askedFor() {
        return this == COMPLETION_ASKED || this == SUPPLEMENT_ASKED || this == PAYMENT_ASKED;
    }

    /** Whether the citizen has to come to the desk, so that its name belongs into a text message. */
    boolean comes() {
        return comes;
    }
}
