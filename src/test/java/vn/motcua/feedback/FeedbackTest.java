package vn.motcua.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.Province;
import vn.motcua.feedback.RatingSummary.Figures;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MotcuaTest
class FeedbackTest {

    private static final AtomicInteger OFFICES = new AtomicInteger(40);

    @Autowired
    Province province;

    @Autowired
    QuestionService questions;

    @Autowired
    RatingService ratings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ZoneId zone;

    @Test
    void a_question_waits_at_the_receiving_office_until_it_is_answered_once() {
        OfficeId office = office();
        DossierId dossier = dossier(office);
        Actor official = province.someone(Role.RECEPTION, office);

        questions.ask(dossier, "Tôi có cần mang theo sổ hộ khẩu không?", UUID.randomUUID());
        Question waiting = questions.waiting(official, null, 10).rows().get(0);
        questions.answer(official, waiting.id(), "Không cần.");

        assertThat(questions.waiting(official, null, 10).rows()).isEmpty();
        assertThat(questions.of(dossier)).singleElement().satisfies(answered -> {
            assertThat(answered.answer()).isEqualTo("Không cần.");
            assertThat(answered.answeredBy()).isEqualTo(official.name());
        });
        assertThatThrownBy(() -> questions.answer(official, waiting.id(), "Cần."))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.CONFLICT));
    }

    @Test
    void a_question_sent_twice_is_asked_once() {
        DossierId dossier = dossier(office());
        UUID request = UUID.randomUUID();

        questions.ask(dossier, "Khi nào có kết quả?", request);
        questions.ask(dossier, "Khi nào có kết quả?", request);

        assertThat(questions.of(dossier)).hasSize(1);
    }

    @Test
    void nobody_can_flood_an_office_with_one_slip() {
        DossierId dossier = dossier(office());
        for (int no = 0; no < QuestionService.MOST_WAITING; no++) {
            questions.ask(dossier, "Câu hỏi " + no, UUID.randomUUID());
        }

        assertThatThrownBy(() -> questions.ask(dossier, "Thêm một câu", UUID.randomUUID()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> questions.ask(dossier(office()), " ", UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("question"));
    }

    @Test
    void an_office_answers_only_its_own() {
        OfficeId office = office();
        questions.ask(dossier(office), "Hỏi", UUID.randomUUID());
        Question question = questions
                .waiting(province.someone(Role.RECEPTION, office), null, 10)
                .rows()
                .get(0);

        assertThatThrownBy(() -> questions.answer(province.someone(Role.RECEPTION, office()), question.id(), "Trả lời"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.NOT_FOUND));
    }

    @Test
    void a_dossier_is_rated_once_and_only_after_its_result_was_returned() {
        DossierId open = dossier(office());
        DossierId returned = returned(office());

        assertThatThrownBy(() -> ratings.rate(open, Score.GOOD, Set.of(), null, RatingOrigin.SLIP))
                .isInstanceOf(RefusedException.class);
        ratings.rate(returned, Score.GOOD, Set.of(RatingReason.MANNER), "Cảm ơn", RatingOrigin.SLIP);

        assertThat(ratings.given(returned)).contains(Score.GOOD);
        assertThatThrownBy(() -> ratings.rate(returned, Score.BAD, Set.of(), null, RatingOrigin.SLIP))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.CONFLICT));
        assertThat(ratings.given(returned)).contains(Score.GOOD);
    }

    @Test
    void the_figures_of_an_office_begin_with_five_and_a_day_later() {
        OfficeId office = office();
        Actor supervisor = province.everyone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        RatingService tomorrow = ratings.at(clock.instant().plus(Duration.ofDays(2)));
        for (int no = 0; no < RatingService.FEWEST - 1; no++) {
            ratings.rate(returned(office), Score.GOOD, Set.of(), null, RatingOrigin.SLIP);
        }

        assertThat(tomorrow.summaries(supervisor, List.of(office), today, today))
                .isEmpty();
        ratings.rate(returned(office), Score.BAD, Set.of(RatingReason.WAITING), null, RatingOrigin.SLIP);

        assertThat(ratings.summaries(supervisor, List.of(office), today, today)).isEmpty();
        assertThat(tomorrow.summaries(supervisor, List.of(office), today, today))
                .containsExactly(new RatingSummary(office, new Figures(4, 0, 1), new Figures(0, 0, 0)));
    }

    @Test
    void h7_ratings_from_networks_and_browsers_of_officials_are_counted_apart() {
        OfficeId office = office();
        Actor supervisor = province.everyone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        RatingService tomorrow = ratings.at(clock.instant().plus(Duration.ofDays(2)));
        for (int no = 0; no < RatingService.FEWEST; no++) {
            ratings.rate(returned(office), Score.GOOD, Set.of(), "Rất tốt", RatingOrigin.OFFICE);
        }
        ratings.rate(returned(office), Score.BAD, Set.of(), "Chờ lâu", RatingOrigin.TABLET);

        assertThat(tomorrow.summaries(supervisor, List.of(office), today, today))
                .containsExactly(new RatingSummary(office, new Figures(0, 0, 0), new Figures(5, 0, 0)));
        assertThat(tomorrow.voices(supervisor, office, today, today)).isEmpty();

        for (int no = 1; no < RatingService.FEWEST; no++) {
            ratings.rate(returned(office), Score.FAIR, Set.of(), null, RatingOrigin.SLIP);
        }
        assertThat(tomorrow.summaries(supervisor, List.of(office), today, today))
                .containsExactly(new RatingSummary(office, new Figures(0, 4, 1), new Figures(5, 0, 0)));
        assertThat(tomorrow.voices(supervisor, office, today, today)
                        .orElseThrow()
                        .texts())
                .extracting(RatingVoices.Text::text)
                .containsExactly("Chờ lâu");
    }

    @Test
    void what_citizens_said_is_never_changed() {
        DossierId returned = returned(office());
        ratings.rate(returned, Score.BAD, Set.of(), null, RatingOrigin.SLIP);

        assertThatThrownBy(() -> jdbc.sql("update rating set score = 3 where dossier_id = :dossier")
                        .param("dossier", returned.value())
                        .update())
                .hasMessageContaining("rating");
    }

    private OfficeId office() {
        return province.commune(OFFICES.incrementAndGet()).id();
    }

    private DossierId dossier(OfficeId office) {
        return province.receive(Province.MARITAL_STATUS, office).dossier();
    }

    /** Returned as far as the row says: what leads there is tested elsewhere. */
    private DossierId returned(OfficeId office) {
        DossierId dossier = dossier(office);
        jdbc.sql("update dossier_state set business_state = 'RETURNED' where dossier_id = :id")
                .param("id", dossier.value())
                .update();
        return dossier;
    }
}
