package vn.motcua.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Channel;
import vn.motcua.document.form.Codes;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.form.SlipContent;
import vn.motcua.document.store.PaperStore;
import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.DossierId;

/**
 * Rules for the secrets on printed slips. The citizen's own secrets stand on the slip that whoever received the dossier prints
 * right afterwards, and on no other: a slip issued or printed later has secrets that open the status alone. A printed slip is shown
 * with its secrets to whoever printed it, for as long as a printer may take; then it is shown with them covered, and printed again
 * only with a reason.
 */
@Component
class SlipPrints {

    /** Time after the reception, and after a print, in which paper jams are mended. */
    static final Duration AT_THE_DESK = Duration.ofMinutes(30);

    static final Set<Form> SLIPS = Set.of(Form.APPOINTMENT_SLIP, Form.COMMON_RECEIPT);

    private static final Set<Role> PRINTERS = Set.of(Role.RECEPTION, Role.RETURN_DESK);
    private static final int LEAST_REASON = 5;
    private static final int MOST_REASON = 300;
    private static final int GROUP = 4;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Slips slips;
    private final PublicAddress address;

    SlipPrints(Slips slips, PublicAddress address) {
        this.slips = slips;
        this.address = address;
    }

    /** The secrets for a slip that the actor prints now. */
    Slips.Secrets of(DossierView view, Instant at, Actor actor) {
        return isFirst(view, at, actor)
                ? slips.secrets(view.id(), view.slipIssue())
                : slips.reading(view.id(), view.slipIssue());
    }

    /** Whether this is the slip that the citizen waits for at the desk; who handed in online has the secrets already. */
    private static boolean isFirst(DossierView view, Instant at, Actor actor) {
        return view.slipIssue() == 1
                && view.channel() != Channel.ONLINE
                && view.events().stream()
                        .anyMatch(event -> event.kind().equals("accept")
                                && event.actorKind().equals(actor.kind().name())
                                && Objects.equals(event.actorId(), actor.id())
                                && at.isBefore(event.happenedAt().plus(AT_THE_DESK)));
    }

    /** The paper as the actor may see it now. */
    PrintedDocument shown(PrintedDocument printed, Instant now, Actor actor) {
        boolean own = printed.printer().equals(PaperStore.printer(actor.kind().name(), actor.id()));
        return own && now.isBefore(printed.printedAt().plus(AT_THE_DESK)) ? printed : printed.covered();
    }

    /**
     * Checks that the actor may print a slip again.
     *
     * @return the reason as it is kept
     * @throws RefusedException FORBIDDEN for an actor who hands out no slips, INVALID without a reason
     */
    static String reason(Actor actor, String reason) {
        if (!actor.hasAny(PRINTERS)) {
            throw RefusedException.forbidden("document.refusal.reprint");
        }
        String said = reason.strip();
        if (said.length() < LEAST_REASON || said.length() > MOST_REASON) {
            throw RefusedException.invalidField("reason", "document.refusal.reprint-reason", LEAST_REASON, MOST_REASON);
        }
        return said;
    }

    /** The content of a printed slip with the secrets of a reprint. */
    String again(PrintedDocument first, String content) {
        List<Integer> issues = SlipContent.issues(content);
        List<DossierId> dossiers = ID.matcher(first.subject())
                .results()
                .map(found -> new DossierId(UUID.fromString(found.group())))
                .toList();
        List<SlipContent.Printed> secrets = new ArrayList<>();
        for (int slip = 0; slip < issues.size(); slip++) {
            Slips.Secrets reading = slips.reading(dossiers.get(slip), issues.get(slip));
            secrets.add(new SlipContent.Printed(grouped(reading), Codes.qr(address.of("/h/" + reading.token()))));
        }
        return SlipContent.with(secrets, content);
    }

    /** The check number in groups as it is read out. */
    static String grouped(Slips.Secrets secrets) {
        return secrets.checkNumber().substring(0, GROUP) + " "
                + secrets.checkNumber().substring(GROUP);
    }
}
