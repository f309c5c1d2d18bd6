package vn.motcua.dossier.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.dossier.NoticeMove;
import vn.motcua.dossier.NoticeOutcome;
import vn.motcua.dossier.NoticePreview;
import vn.motcua.organisation.OfficeId;

/** Counts what becomes of the dossiers, in all and by office. Not for use by several threads. */
public final class NoticeCounts implements OpenDossiers.Visitor {

    private final LocalDate today;
    private final ZoneId zone;
    private final Tally total = new Tally();
    private final Map<OfficeId, Tally> byOffice = new HashMap<>();
    private int looked;

    /** @param today the day by which a dossier is late */
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
        private int stopBeingLate;
        private int becomeLate;
        private int crossMonthEnd;
        private int unknown;

        private NoticePreview.Count count() {
            return new NoticePreview.Count(
                    moved, later, earlier, kept, confirmed, stopBeingLate, becomeLate, crossMonthEnd, unknown);
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
        judge(total, move);
        judge(byOffice.computeIfAbsent(dossier.office(), any -> new Tally()), move);
    }

    @Override
    public void unknown(OpenDossier dossier) {
        total.unknown++;
        byOffice.computeIfAbsent(dossier.office(), any -> new Tally()).unknown++;
    }

    private void add(Tally tally, NoticeMove move) {
        if (move.outcome() == NoticeOutcome.KEPT) {
            tally.kept++;
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
        judge(tally, move);
    }

    /** What becomes of lateness, which follows the judged date also where the promised one stays. */
    private void judge(Tally tally, NoticeMove move) {
        LocalDate before = day(move.judgedBefore());
        LocalDate after = day(move.judgedAfter());
        if (before.isBefore(today) && !after.isBefore(today)) {
            tally.stopBeingLate++;
        }
        if (!before.isBefore(today) && after.isBefore(today)) {
            tally.becomeLate++;
        }
        if (!YearMonth.from(before).equals(YearMonth.from(after))) {
            tally.crossMonthEnd++;
        }
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** What was counted. */
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
