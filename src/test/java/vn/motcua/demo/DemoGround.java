package vn.motcua.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

import vn.motcua.calendar.CalendarReference;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.reference.CatalogueReference;
import vn.motcua.dossier.DossierBatches;
import vn.motcua.feedback.QuestionService;
import vn.motcua.feedback.RatingService;
import vn.motcua.feedback.RemarkService;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.OrganisationReference;

/** The demo's beans on a test's database, where they would not be by themselves; a Wednesday noon. */
@TestConfiguration
class DemoGround {

    static final Instant NOW = Instant.parse("2026-06-17T05:00:00Z");
    static final int DOSSIERS = 400;

    @Bean
    @Primary
    Clock stoppedClock() {
        return Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean
    DemoProgress demoProgress(DemoStages loads, Clock clock) {
        return new DemoProgress(loads, clock);
    }

    @Bean
    DemoFeedback demoFeedback(
            ToldDossiers dossiers,
            RatingService ratings,
            QuestionService questions,
            RemarkService remarks,
            Organisation organisation,
            Actors actors) {
        return new DemoFeedback(dossiers, ratings, questions, remarks, organisation, actors);
    }

    @Bean
    DemoDossiers demoDossiers(
            OrganisationReference offices,
            CalendarReference days,
            CatalogueReference procedures,
            Organisation organisation,
            Actors actors,
            Catalogue catalogue,
            Calendars calendars,
            DossierBatches batches,
            DemoFeedback feedback,
            Clock clock,
            ZoneId zone) {
        offices.load();
        offices.loadOfficials(FictitiousNames.ofOfficials()::next);
        days.load();
        procedures.load();
        return new DemoDossiers(organisation, actors, catalogue, calendars, batches, feedback, clock, zone);
    }

    @Bean
    DemoLoad demoLoad(DemoProgress progress, DemoDossiers dossiers, PlatformTransactionManager transactions) {
        return new DemoLoad(progress, dossiers, transactions, new DemoProperties(DOSSIERS));
    }
}
