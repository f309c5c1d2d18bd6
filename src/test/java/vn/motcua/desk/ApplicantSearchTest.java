package vn.motcua.desk;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.Submitter;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.vocabulary.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MotcuaTest
class ApplicantSearchTest {

    private static final Identifier NUMBER = Identifier.parse("024190001234");

    @Autowired
    ApplicantQuery search;

    @Autowired
    Province province;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    Actor desk;
    Actor stranger;
    Outcome dossier;

    @BeforeEach
    void somebody_who_was_here_before() {
        OfficeId office = province.commune(80).id();
        desk = province.someone(Role.RECEPTION, office);
        stranger = province.someone(Role.RECEPTION, province.commune(81).id());
        dossier = province.receive(Province.MARITAL_STATUS, office);
    }

    @Test
    void what_the_newest_dossier_says_of_a_person_is_known_at_the_same_desk_alone() {
        assertThat(search.byIdentifier(NUMBER, desk)).hasValueSatisfying(known -> {
            assertThat(known.person().name()).isEqualTo("Nguyễn Thị Thử Nghiệm");
            assertThat(known.dossier()).isEqualTo(dossier.dossier());
        });
        assertThat(search.byIdentifier(NUMBER, stranger)).isEmpty();
    }

    @Test
    void every_search_for_a_person_is_written_down_without_the_number() {
        long before = logged().size();

        search.byIdentifier(NUMBER, stranger);
        search.search("024190001234", stranger, null, 10);

        List<String> log = logged();
        assertThat(log).hasSize((int) before + 2);
        assertThat(log.subList((int) before, log.size()))
                .satisfiesExactly(
                        subject -> assertThat(subject).matches("applicant-search:[0-9a-f]{32}"),
                        subject -> assertThat(subject).matches("dossier-search:[0-9a-f]{32}"));
        assertThat(log).noneMatch(subject -> subject.contains("024190001234"));
    }

    private List<String> logged() {
        return jdbc.sql("select subject from view_log where actor_id = :actor and dossier_id is null order by id")
                .param("actor", stranger.id())
                .query(String.class)
                .list();
    }

    @Test
    void the_same_person_with_the_same_procedure_is_noticed_at_the_same_desk() {
        ProcedureCaseId again =
                province.procedure(Province.MARITAL_STATUS).ordinaryCase().id();

        assertThat(search.duplicates(desk, again, NUMBER))
                .isNotEmpty()
                .first()
                .satisfies(row -> assertThat(row.dossier()).isEqualTo(dossier.dossier()));
        assertThat(search.duplicates(stranger, again, NUMBER)).isEmpty();
        assertThat(search.duplicates(
                        desk, province.procedure("1.001193").ordinaryCase().id(), NUMBER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "024 190 001 234",
                "0912 345 245",
                "+84912345245",
                "thi thu nghiem",
                "THỬ NGHIỆM",
                "nguyễn thị  thử"
            })
    void dossiers_are_found_by_number_telephone_and_name_within_the_scope(String text) {
        assertThat(search.search(text, desk, null, 50).rows())
                .extracting(DossierRow::dossier)
                .contains(dossier.dossier());
        assertThat(search.search(text, stranger, null, 50).rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lò Thị H'Hen", "lo thi hhen", "h hen", "0987 654 321", "024 305 001 234", "654321", "1234"})
    void c3_a_dossier_is_found_by_who_brought_it(String text) {
        Outcome brought = brought();

        assertThat(search.search(text, desk, null, 50).rows())
                .extracting(DossierRow::dossier)
                .contains(brought.dossier());
        assertThat(search.search(text, stranger, null, 50).rows()).isEmpty();
    }

    private Outcome brought() {
        OfficeId office = Objects.requireNonNull(desk.office());
        Reception alone = province.reception(province.procedure(Province.MARITAL_STATUS), office);
        Submitter submitter = new Submitter(
                new PersonName("Lò Thị H'Hen"),
                Identifier.parse("024305001234"),
                PhoneNumber.parse("0987654321"),
                "con",
                "Giấy uỷ quyền 12/UQ");
        return dossiers.accept(
                new Reception(
                        alone.procedureCase(),
                        office,
                        alone.channel(),
                        alone.owner(),
                        submitter,
                        alone.components(),
                        alone.subject(),
                        alone.feePayment(),
                        alone.feeAmount(),
                        alone.feeExemption(),
                        alone.delivery(),
                        alone.deliveryAddress()),
                desk,
                RequestKey.random());
    }

    @Test
    void c3_a_dossier_is_found_by_the_end_of_its_code() {
        String code = Objects.requireNonNull(dossier.code());
        String tail = code.substring(code.indexOf('-') + 1);
        String shortened = tail.replaceFirst("-0*", "-");
        String sequence = tail.substring(tail.indexOf('-') + 1);

        for (String typed : List.of(
                tail,
                shortened,
                tail.replace('-', '\u2013'),
                "\u202a" + tail + "\u202c",
                sequence,
                code.substring(3))) {
            assertThat(search.search(typed, desk, null, 50).rows())
                    .as(typed)
                    .extracting(DossierRow::dossier)
                    .contains(dossier.dossier());
            assertThat(search.search(typed, stranger, null, 50).rows())
                    .extracting(DossierRow::dossier)
                    .doesNotContain(dossier.dossier());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5245", "345 245", "1234"})
    void c3_a_dossier_is_found_by_the_end_of_a_telephone_and_of_a_number(String typed) {
        assertThat(search.search(typed, desk, null, 50).rows())
                .extracting(DossierRow::dossier)
                .contains(dossier.dossier());
    }

    @Test
    void a_code_finds_its_dossier() {
        assertThat(search.search(Objects.requireNonNull(dossier.code()), desk, null, 50)
                        .rows())
                .extracting(DossierRow::dossier)
                .containsExactly(dossier.dossier());
    }

    @Test
    void the_newest_come_first_page_by_page() {
        Outcome newer = province.receive(Province.MARITAL_STATUS, Objects.requireNonNull(desk.office()));

        var first = search.search("thu nghiem", desk, null, 1);
        var second = search.search("thu nghiem", desk, first.next(), 1);

        assertThat(first.rows()).extracting(DossierRow::dossier).containsExactly(newer.dossier());
        assertThat(second.rows()).extracting(DossierRow::dossier).containsExactly(dossier.dossier());
    }

    @Test
    void two_letters_are_too_little() {
        assertThatThrownBy(() -> search.search("ng", desk, null, 10))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.INVALID));
    }
}
