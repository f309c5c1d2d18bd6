package vn.motcua.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.DossierBatch;
import vn.motcua.dossier.DossierBatches;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.ConditionalOnEmbeddedDatabase;

/**
 * Makes the dossiers of the demo province: those of twelve months, up to the close of the last working day. The same
 * day and number give the same dossiers, except for their ids.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoDossiers {

    static final long SEED = 2023;

    private final Organisation organisation;
    private final Actors actors;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final DossierBatches batches;
    private final DemoFeedback feedback;
    private final Clock clock;
    private final ZoneId zone;

    DemoDossiers(
            Organisation organisation,
            Actors actors,
            Catalogue catalogue,
            Calendars calendars,
            DossierBatches batches,
            DemoFeedback feedback,
            Clock clock,
            ZoneId zone) {
        this.organisation = organisation;
        this.actors = actors;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.batches = batches;
        this.feedback = feedback;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Plans the load.
     *
     * @param begun moment at which the load was first begun, or null to begin now; everything follows from its day
     * @param dossiers number of dossiers in all
     */
    Plan plan(@Nullable Instant begun, int dossiers) {
        LocalDate today = LocalDate.ofInstant(begun == null ? clock.instant() : begun, zone);
        BusinessTime time = new BusinessTime(calendars.common());
        return new Plan(time, new DemoDays(organisation, catalogue, time, calendars.common(), today, dossiers));
    }

    /** A plan of one part for each working day of a year; each part can be made by itself. */
    final class Plan {

        private final BusinessTime time;
        private final DemoDays days;
        private final DemoStaff staff;
        private final DemoReceptions receptions = new DemoReceptions(new DemoPeople());

        private Plan(BusinessTime time, DemoDays days) {
            this.time = time;
            this.days = days;
            this.staff = new DemoStaff(organisation, actors, days.today());
        }

        int parts() {
            return days.count();
        }

        /** Makes the dossiers received on a day and writes them, in the caller's transaction if there is one. */
        void write(int part) {
            DossierBatch batch = batches.open();
            live(part, batch);
            batch.write();
        }

        /** Writes the feedback of citizens on all of them, in the caller's transaction. */
        void writeFeedback() {
            feedback.write(time, days.today(), days.horizon());
        }

        /** Makes the dossiers received on a day in memory. */
        void live(int part, DossierBatch batch) {
            LocalDate day = days.day(part);
            SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + day.toEpochDay());
            List<Wish> wishes = new ArrayList<>(days.wishes(part, random));
            wishes.sort(Comparator.comparing(Wish::received)); // codes of an office's day are numbered in this order
            for (Wish wish : wishes) {
                SplittableRandom own = random.split();
                DemoLife.live(
                        batch,
                        staff,
                        time,
                        days.horizon(),
                        own,
                        wish,
                        receptions.of(wish, time.day(wish.received()), own));
            }
        }
    }
}
