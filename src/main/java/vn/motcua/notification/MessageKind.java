package vn.motcua.notification;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.BusinessState;

/**
 * Subject of a message. A kind that is a state of the dossier has the words of the citizen's states ({@code
 * dossier.citizen.state.…}), like the status page; other kinds have {@code notification.kind.<name>}. Each kind has a
 * short text with diacritics for text messages, {@code notification.short.<name>}.
 */
public enum MessageKind {
    ACCEPTED(BusinessState.ACCEPTED, false),
    NOT_ACCEPTED(BusinessState.NOT_ACCEPTED, false),
    COMPLETION_ASKED(null, true),
    SUPPLEMENT_ASKED(BusinessState.SUPPLEMENT_REQUIRED, true),
    SUPPLEMENT_RECEIVED(null, false),
    PAYMENT_ASKED(BusinessState.FINANCIAL_OBLIGATION, true),
    PAYMENT_RECEIVED(null, false),
    /** An apology set a later date. */
    EXTENDED(null, false),
    /** The dossier is late, and an apology was sent. */
    APOLOGISED(null, false),
    /** A calendar notice moved the date. */
    DATE_MOVED(null, false),
    /** The dossier continues under the correct procedure, with the date that follows from it. */
    CONVERTED(null, false),
    RESULT_READY(BusinessState.RESULT_READY, true),
    /** The result is ready and is a refusal on the merits. */
    REFUSED(null, true),
    RETURNED(BusinessState.RETURNED, false),
    WITHDRAWN(BusinessState.WITHDRAWN, false),
    STOPPED(BusinessState.STOPPED, false),
    /** A wrong result is being corrected. */
    CORRECTING(null, false),
    /** Reminder: the promised day is the next working day. */
    COME_TOMORROW(null, true),
    /** Reminder: the result has waited for a week. */
    WAITING_7(null, true),
    /** Reminder: the result has waited for a month. */
    WAITING_30(null, true),
    /** A question or remark was answered on the dossier's page. */
    ANSWERED(null, false),
    /** Any other change; the message states the present state. */
    CHANGED(null, false),
    /** The code that confirms an address. */
    CONFIRM(null, false);

    private final @Nullable BusinessState state;
    private final boolean comes;

    MessageKind(@Nullable BusinessState state, boolean comes) {
        this.state = state;
        this.comes = comes;
    }

    /** The kind of a message of the outbox; {@link #CHANGED} for an unknown name, so that the citizen is still told. */
    static MessageKind of(String name) {
        for (MessageKind kind : values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return CHANGED;
    }

    /** The state that the message reports; null for other kinds. */
    @Nullable
    BusinessState state() {
        return state;
    }

    /**
     * Whether papers or money are requested, which the citizen brings to the desk even when the result is sent by post.
     */
    boolean askedFor() {
        return this == COMPLETION_ASKED || this == SUPPLEMENT_ASKED || this == PAYMENT_ASKED;
    }

    /** Whether the citizen has to come to the desk, so that a text message names the desk. */
    boolean comes() {
        return comes;
    }
}
