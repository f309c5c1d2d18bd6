package vn.motcua.feedback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.dossier.Province;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.vocabulary.DossierId;

/** What citizens said of an office: questions, remarks, and ratings of some days ago. */
@TestComponent
public class CitizensVoices {

    private static final int A_FEW_DAYS = 3;

    private final Province province;
    private final QuestionService questions;
    private final RemarkService remarks;
    private final RatingService earlier;
    private final JdbcClient jdbc;

    CitizensVoices(
            Province province,
            QuestionService questions,
            RemarkService remarks,
            RatingService ratings,
            JdbcClient jdbc,
            Clock clock) {
        this.province = province;
        this.questions = questions;
        this.remarks = remarks;
        this.earlier = ratings.at(clock.instant().minus(Duration.ofDays(A_FEW_DAYS)));
        this.jdbc = jdbc;
    }

    /**
     * Lets them speak.
     *
     * @param open a dossier somebody asks about
     * @param unrated a returned dossier that nobody rates
     */
    public void speak(OfficeId office, DossierId open, DossierId unrated) {
        questions.ask(open, "Tôi đi công tác, em tôi đến nhận thay có được không?", UUID.randomUUID());
        questions
                .waiting(province.someone(Role.RECEPTION, office), null, 1)
                .rows()
                .forEach(question -> questions.answer(
                        province.someone(Role.RECEPTION, office),
                        question.id(),
                        "Được. Em của ông/bà mang theo giấy ủy quyền và căn cước."));
        questions.ask(open, "Thứ Bảy có trả kết quả không?", UUID.randomUUID());
        remarks.give(open, RemarkKind.SERVICE, "Tôi phải chờ gần một giờ dù đã lấy số trước.", UUID.randomUUID());
        List<DossierId> returned = jdbc.sql("select id from dossier_fact where receiving_office_id = :office"
                        + " and business_state = 'RETURNED' and id <> :unrated order by id limit 20")
                .param("office", office.value())
                .param("unrated", unrated.value())
                .query((row, no) -> new DossierId(row.getObject(1, UUID.class)))
                .list();
        for (int each = 0; each < returned.size(); each++) {
            boolean good = each % 4 != 3;
            earlier.rate(
                    returned.get(each),
                    good ? Score.GOOD : Score.FAIR,
                    Set.of(good ? RatingReason.MANNER : RatingReason.WAITING),
                    null,
                    each == 0 ? RatingOrigin.OFFICE : RatingOrigin.SLIP);
        }
    }
}
