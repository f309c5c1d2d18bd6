package vn.motcua.desk.note;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.DossierView;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.request.OnceOnly;
import vn.motcua.platform.request.RequestRecord;
import vn.motcua.vocabulary.DossierId;

/**
 * Service for notes on a dossier to a colleague. Who was shown the dossier may write one to any official of the offices that
 * work on it, and reads all of them; the citizen sees none. A note waits in the colleague's worklist until it is read or
 * answered.
 */
@Service
@Transactional
public class DossierNoteService {

    /** Maximum length of a note, in characters. */
    public static final int LONGEST = 1000;

    private static final int MOST_SHOWN = 50;
    private static final int MOST_WAITING = 20;

    private final DossierNotes notes;
    private final Organisation organisation;
    private final OnceOnly once;
    private final Clock clock;
    private final ZoneId zone;

    DossierNoteService(DossierNotes notes, Organisation organisation, OnceOnly once, Clock clock, ZoneId zone) {
        this.notes = notes;
        this.organisation = organisation;
        this.once = once;
        this.clock = clock;
        this.zone = zone;
    }

    /** Colleagues to whom the actor may write about a dossier: officials of its offices who have a role there today. */
    public List<Official> colleagues(DossierView dossier, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Set<OfficeId> offices = dossier.steps().stream()
                .map(step -> step.office().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        offices.add(dossier.receiving().id());
        return offices.stream()
                .flatMap(office -> organisation.officialsAt(office).stream()
                        .filter(each ->
                                !organisation.roles(each.id(), office, today).isEmpty()))
                .filter(each -> !each.id().equals(actor.official()))
                .distinct()
                .toList();
    }

    /**
     * Writes a note; the same request again has no further effect. Notes of that colleague to the actor count as read then.
     *
     * @param dossier as it was shown to the actor
     * @param colleague one of {@link #colleagues}
     * @throws RefusedException INVALID with the field {@code to} or {@code text}, FORBIDDEN for an actor who is no official
     */
    public void write(
            DossierView dossier, Actor actor, @Nullable Integer colleague, @Nullable String text, RequestKey key) {
        OfficialId author = actor.official();
        if (author == null) {
            throw RefusedException.forbidden("dossier.refusal.note-author");
        }
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw RefusedException.invalidField("text", "dossier.refusal.note-text", LONGEST);
        }
        Official to = colleagues(dossier, actor).stream()
                .filter(each -> Integer.valueOf(each.id().value()).equals(colleague))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalidField("to", "dossier.refusal.note-colleague"));
        RequestRecord request =
                RequestRecord.of(actor.idempotencyOwner(), key.value(), content(dossier.id(), to.id(), said));
        once.carryOut(request, () -> {
            notes.save(new DossierNote(dossier.id(), dossier.code(), actor, to, said, clock.instant()));
            notes.waiting(dossier.id().value(), to.id().value(), author.value())
                    .forEach(each -> each.read(clock.instant()));
            return dossier.id().value();
        });
    }

    /**
     * Records that the actor read a note to them.
     *
     * @throws RefusedException NOT_FOUND when there is no such note to the actor on the dossier
     */
    public void read(DossierId dossier, long note, Actor actor) {
        DossierNote found = notes.findByIdAndDossierId(note, dossier.value())
                .filter(each -> each.colleague().equals(actor.official()))
                .orElseThrow(() -> RefusedException.notFound("dossier.refusal.note-unknown"));
        found.read(clock.instant());
    }

    /** Notes on a dossier, newest first. The caller has shown the dossier. */
    @Transactional(readOnly = true)
    public List<DossierNote> of(DossierId dossier) {
        return notes.of(dossier.value(), Limit.of(MOST_SHOWN));
    }

    /** Notes that wait to be read by the actor, newest first, at most {@value #MOST_WAITING}. */
    @Transactional(readOnly = true)
    public List<DossierNote> waiting(Actor actor) {
        OfficialId official = actor.official();
        return official == null ? List.of() : notes.waiting(official.value(), Limit.of(MOST_WAITING));
    }

    private static byte[] content(DossierId dossier, OfficialId to, String said) {
        return ("note\n" + dossier + "\n" + to.value() + "\n" + said).getBytes(StandardCharsets.UTF_8);
    }
}
