package vn.motcua.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.catalogue.search.EverydayWord;
import vn.motcua.catalogue.search.EverydayWords;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.ReferenceVersions;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Folding;

/** Words that people use when they search for procedures: administrators add and remove them. */
@Service
public class EverydayWordService {

    private static final int LONGEST = 100;
    private static final Pattern CODE = Pattern.compile("[0-9]\\.[0-9]{6}");

    private final EverydayWords words;
    private final Catalogue catalogue;
    private final ReferenceVersions versions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EverydayWordService(
            EverydayWords words,
            Catalogue catalogue,
            ReferenceVersions versions,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.words = words;
        this.catalogue = catalogue;
        this.versions = versions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Lists the words, those added last first.
     *
     * @param contained text in the words, in what they mean or in the code; null for all
     * @param after position from the previous page; null for the first
     */
    public KeysetPage<EverydayWord> list(@Nullable String contained, @Nullable String after, int size) {
        String part = Folding.fold(contained);
        int last = after != null && after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : Integer.MAX_VALUE;
        int asked = KeysetPage.size(size);
        List<EverydayWord> found = catalogue.everydayWords().stream()
                .filter(word -> id(word) < last)
                .filter(word -> contains(word, part))
                .sorted(Comparator.comparingInt(EverydayWordService::id).reversed())
                .limit(asked + 1L)
                .toList();
        return KeysetPage.of(found, asked, word -> String.valueOf(id(word)));
    }

    private static boolean contains(EverydayWord word, String part) {
        return Folding.fold(word.asked()).contains(part)
                || Folding.fold(word.meaning()).contains(part)
                || Folding.fold(word.procedureCode()).contains(part);
    }

    private static int id(EverydayWord word) {
        return Objects.requireNonNullElse(word.id(), 0);
    }

    /**
     * Adds words; every search knows them from then on.
     *
     * @param asked as people type them
     * @param means code of a procedure, other words, or blank for words that say nothing about what is looked for
     * @throws RefusedException when the actor is no administrator, the code is unknown, or the words are there already
     */
    public void add(String asked, @Nullable String means, Actor actor) {
        requireAdministrator(actor);
        String typed = asked.strip();
        String meaning = means == null ? "" : means.strip();
        if (Folding.fold(typed).isEmpty()) {
            throw RefusedException.invalidField("asked", "catalogue.refusal.required");
        }
        requireShort("asked", typed);
        requireShort("means", meaning);
        boolean code = CODE.matcher(meaning).matches();
        if (code && catalogue.versions(meaning).isEmpty()) {
            throw RefusedException.invalidField("means", "catalogue.refusal.unknown");
        }
        Instant now = clock.instant();
        EverydayWord word = code
                ? EverydayWord.ofProcedure(typed, meaning, actor.name(), now)
                : meaning.isEmpty()
                        ? EverydayWord.withoutMeaning(typed, actor.name(), now)
                        : EverydayWord.ofWords(typed, meaning, actor.name(), now);
        try {
            change(() -> words.saveAndFlush(word));
        } catch (DataIntegrityViolationException twice) {
            throw RefusedException.invalidField("asked", "catalogue.refusal.word-twice");
        }
    }

    private static void requireShort(String field, String text) {
        if (text.length() > LONGEST) {
            throw RefusedException.invalidField(field, "catalogue.refusal.too-long", LONGEST);
        }
    }

    /** Removes words, shipped ones too; nothing happens when they are gone already. */
    public void remove(int id, Actor actor) {
        requireAdministrator(actor);
        Optional<EverydayWord> word = words.findById(id);
        word.ifPresent(there -> change(() -> words.delete(there)));
    }

    private void change(Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            versions.increase("catalogue");
        });
        catalogue.refresh();
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw RefusedException.forbidden("catalogue.refusal.words-not-yours");
        }
    }
}
