package vn.motcua.duedate.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.organisation.OfficeId;

/** Counts the effects on dossiers, in total and by office. Not thread-safe. */
public final class NoticeCounts implements OpenDossiers.Visitor {

    private final LocalDate today;
    private final ZoneId zone;
    private final Tally total = new Tally();
    private final Map<OfficeId, Tally> byOffice = new HashMap<>();
    private int looked;

    /** @param today day for which lateness is judged */
    public NoticeCounts(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    private static final class Tally {
        private int moved;
        private int later;
        private int earlier;
        private int kept;
        private int confirmed;
        private int unknown;
        private final VerdictTally promised = new VerdictTally();
        private final VerdictTally spared = new VerdictTally();
        private final VerdictTally judged = new VerdictTally();

        private NoticePreview.Count count() {
            return new NoticePreview.Count(
                    moved,
                    later,
                    earlier,
                    kept,
                    confirmed,
                    promised.verdicts(),
                    spared.verdicts(),
                    judged.verdicts(),
                    unknown);
        }
    }

    private static final class VerdictTally {
        private final Map<NoticeVerdict, Integer> counts = new EnumMap<>(NoticeVerdict.class);

        private void add(Set<NoticeVerdict> verdicts) {
            verdicts.forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        }

        private NoticePreview.Verdicts verdicts() {
            return new NoticePreview.Verdicts(
                    counts.getOrDefault(NoticeVerdict.STOPS_BEING_LATE, 0),
                    counts.getOrDefault(NoticeVerdict.BECOMES_LATE, 0),
                    counts.getOrDefault(NoticeVerdict.CROSSES_MONTH_END, 0));
        }
    }

    @Override
    public void looked() {
        looked++;
    }

    @Override
    public void found(OpenDossier dossier, OpenDossier.Verdict verdict) {
        NoticeMove move = dossier.move(verdict);
        add(total, move);
        add(byOffice.computeIfAbsent(dossier.office(), any -> new Tally()), move);
    }

    @Override
    public void recounted(OpenDossier dossier, OpenDossier.Verdict verdict) {
        NoticeMove move = dossier.move(verdict);
        for (Tally tally : List.of(total, byOffice.computeIfAbsent(dossier.office(), any -> new Tally()))) {
            tally.judged.add(verdicts(move.judgedBefore(), move.judgedAfter()));
        }
    }

    @Override
    public void unknown(OpenDossier dossier) {
        total.unknown++;
        byOffice.computeIfAbsent(dossier.office(), any -> new Tally()).unknown++;
    }

    private void add(Tally tally, NoticeMove move) {
        if (move.outcome() == NoticeOutcome.KEPT) {
            tally.kept++;
            tally.spared.add(verdicts(move.dueBefore(), move.dueAfter()));
            return;
        }
        if (move.outcome() == NoticeOutcome.CONFIRMED) {
            tally.confirmed++;
            return;
        }
        tally.moved++;
        if (move.earlier()) {
            tally.earlier++;
        } else {
            tally.later++;
        }
        tally.promised.add(verdicts(move.dueBefore(), move.dueAfter()));
    }

    private Set<NoticeVerdict> verdicts(Instant before, Instant after) {
        return NoticeVerdict.of(today, LocalDate.ofInstant(before, zone), LocalDate.ofInstant(after, zone));
    }

    /** The result of counting. */
    public NoticePreview preview() {
        List<NoticePreview.OfOffice> offices = byOffice.entrySet().stream()
                .map(each -> new NoticePreview.OfOffice(
                        each.getKey(), each.getValue().count()))
                .sorted(Comparator.comparing((NoticePreview.OfOffice each) -> -all(each.count()))
                        .thenComparing(NoticePreview.OfOffice::office))
                .toList();
        return new NoticePreview(looked, total.count(), offices);
    }

    private static int all(NoticePreview.Count count) {
        return count.moved() + count.kept() + count.confirmed() + count.unknown();
    }
}
