package vn.motcua.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.document.form.Codes;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.form.PrintedLine;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.ReceiveSupplement;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.desk.ReissueSlip;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.tracking.CitizenStatus;
import vn.motcua.tracking.Slips;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is printed is kept: the same paper for ever, and every further copy known for one. */
class PrintingTest extends PrintedFormsTest {

    @Autowired
    OfficePapers officePapers;

    @Autowired
    CitizenStatus status;

    @Autowired
    Slips slips;

    @Autowired
    PublicAddress address;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ZoneId zone;

    private Office commune;
    private PrintedLives lives;
    private Actor desk;

    @BeforeEach
    void a_desk() {
        commune = province.commune(60);
        lives = lives(commune);
        desk = province.someone(Role.RECEPTION, commune.id());
    }

    @Test
    void a_paper_is_printed_once_and_shown_as_it_was_ever_after() throws Exception {
        DossierId dossier = lives.received("Lê An", "Xác nhận", 2);

        PrintedDocument first = printing.show(dossier, Form.APPOINTMENT_SLIP, desk);
        PrintedDocument later = printing.show(dossier, Form.APPOINTMENT_SLIP, desk);

        assertThat(later).isEqualTo(first);
        assertThat(first.copy()).isEqualTo(1);
        assertThat(first.hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(first.content().getBytes(StandardCharsets.UTF_8))));
        assertThat(printing.pdf(first))
                .isEqualTo(printing.pdf(later))
                .startsWith("%PDF-1.".getBytes(StandardCharsets.US_ASCII));
        assertThat(first.fileName()).matches("giay-hen-h02[0-9.]*-[0-9]{6}-[0-9]{4}\\.pdf");
    }

    @Test
    void printed_again_it_says_the_same_and_that_it_is_a_further_copy() {
        DossierId dossier = lives.received("Lê An", "Xác nhận", 2);
        PrintedDocument first = printing.show(dossier, Form.APPOINTMENT_SLIP, desk);

        PrintedDocument second = printing.again(dossier, first.id(), "Kẹt giấy", desk);
        PrintedDocument third = printing.again(dossier, second.id(), "Máy in mờ", desk);

        assertThat(second.content()).contains("Bản in lại lần 1 – ").isNotEqualTo(first.content());
        assertThat(third.content()).contains("Bản in lại lần 2 – ").doesNotContain("lần 1 – ");
        assertThat(third.covered().content().replaceAll("Bản in lại lần 2[^<]*", ""))
                .as("all but the secrets")
                .isEqualTo(first.covered().content());
        assertThat(printing.printed(dossier)).extracting(PrintedLine::copy).containsExactly(3, 2, 1);
        assertThat(printing.printed(dossier))
                .extracting(PrintedLine::reason)
                .containsExactly("Máy in mờ", "Kẹt giấy", null);
        assertThat(printing.kept(dossier, first.id(), desk)).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from view_log where dossier_id = :id and purpose = 'PRINTING'")
                        .param("id", dossier.value())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void h7_the_citizens_own_secrets_stand_on_the_print_of_the_reception_alone() {
        Actor receiver = province.everyone();
        DossierId dossier = lives.received("Lê An", "Xác nhận", 2);
        Slips.Secrets own = slips.secrets(dossier, 1);
        Slips.Secrets reading = slips.reading(dossier, 1);

        PrintedDocument first = printing.show(dossier, Form.APPOINTMENT_SLIP, receiver);
        PrintedDocument forOthers = printing.show(dossier, Form.APPOINTMENT_SLIP, desk);
        PrintedDocument again = printing.again(dossier, first.id(), "Kẹt giấy", receiver);

        assertThat(first.content()).contains(SlipPrints.grouped(own));
        assertThat(forOthers.id()).isEqualTo(first.id());
        assertThat(forOthers.content())
                .doesNotContain(SlipPrints.grouped(own), qr(own))
                .contains("•••• ••••");
        assertThat(printing.kept(dossier, first.id(), desk).content()).doesNotContain(SlipPrints.grouped(own), qr(own));
        assertThat(again.content())
                .contains(SlipPrints.grouped(reading), qr(reading))
                .doesNotContain(SlipPrints.grouped(own), qr(own));
        assertThat(new String(printing.pdf(forOthers), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.");
        assertThat(printing.pdf(forOthers)).isNotEqualTo(printing.pdf(first));
        assertThatThrownBy(() -> printing.again(dossier, first.id(), " ", receiver))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() ->
                        printing.again(dossier, first.id(), "Xem lại", province.someone(Role.LEADER, commune.id())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void h7_who_did_not_receive_the_dossier_or_prints_later_gets_the_secrets_of_a_reprint() {
        DossierId dossier = lives.received("Lê An", "Xác nhận", 2);
        lives.act(dossier, new ReissueSlip("Mất giấy hẹn"));
        PrintedDocument reissued = printing.show(dossier, Form.APPOINTMENT_SLIP, province.everyone());
        DossierId other = lives.received("Lê Bình", "Xác nhận", 2);
        PrintedDocument colleagues =
                printing.show(other, Form.APPOINTMENT_SLIP, province.someone(Role.LEADER, commune.id()));

        assertThat(reissued.content())
                .contains(SlipPrints.grouped(slips.reading(dossier, 2)), qr(slips.reading(dossier, 2)))
                .doesNotContain(SlipPrints.grouped(slips.secrets(dossier, 2)));
        assertThat(colleagues.content())
                .contains(SlipPrints.grouped(slips.reading(other, 1)))
                .doesNotContain(SlipPrints.grouped(slips.secrets(other, 1)));
    }

    @Test
    void h7_a_slip_is_covered_for_its_printer_too_once_the_desk_has_gone_on() {
        DossierId dossier = lives.received("Lê An", "Xác nhận", 2);
        PrintedDocument first = printing.show(dossier, Form.APPOINTMENT_SLIP, province.everyone());
        SlipPrints prints = new SlipPrints(slips, address);

        assertThat(prints.shown(
                        first, first.printedAt().plus(SlipPrints.AT_THE_DESK.minusSeconds(1)), province.everyone()))
                .isEqualTo(first);
        assertThat(prints.shown(first, first.printedAt().plus(SlipPrints.AT_THE_DESK), province.everyone()))
                .isEqualTo(first.covered());
        assertThat(prints.of(
                        lives.view(dossier),
                        lives.view(dossier).clock().acceptedAt().plus(SlipPrints.AT_THE_DESK),
                        province.everyone()))
                .isEqualTo(slips.reading(dossier, 1));
    }

    private String qr(Slips.Secrets secrets) {
        return Codes.qr(address.of("/h/" + secrets.token())).pngUri();
    }

    @Test
    void a_new_date_makes_a_new_slip_and_the_old_one_is_kept() {
        DossierId dossier = lives.processing("Lê An", "Xác nhận");
        PrintedDocument before = printing.show(dossier, Form.APPOINTMENT_SLIP, desk);
        lives.act(dossier, new RequestSupplement(List.of("Tờ khai"), "Thiếu", null, null));
        lives.act(dossier, new ReceiveSupplement(List.of(new ReceivedComponent(null, "Tờ khai", 1, 0, 0))));

        PrintedDocument after = printing.show(dossier, Form.APPOINTMENT_SLIP, desk);

        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.copy()).isEqualTo(1);
        assertThat(printing.printed(dossier)).hasSize(2);
    }

    @Test
    void a_reissued_slip_has_new_secrets_and_the_old_QR_code_says_only_that_it_was_replaced() {
        DossierId dossier = lives.received("Lê An", "Xác nhận", 2);
        PrintedDocument first = printing.show(dossier, Form.APPOINTMENT_SLIP, desk);
        Slips.Secrets old = slips.secrets(dossier, 1);

        lives.act(dossier, new ReissueSlip("Mất giấy hẹn"));
        PrintedDocument second = printing.show(dossier, Form.APPOINTMENT_SLIP, desk);

        Slips.Secrets fresh = slips.secrets(dossier, 2);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.content()).contains("Cấp lại lần 1");
        assertThat(fresh.token()).isNotEqualTo(old.token());
        assertThat(fresh.checkNumber()).isNotEqualTo(old.checkNumber());
        assertThat(status.byToken(old.token(), "client-1")).isEmpty();
        assertThat(status.replaced(old.token()))
                .hasValueSatisfying(replaced -> assertThat(replaced.issue()).isEqualTo(1));
        assertThat(status.byToken(fresh.token(), "client-1")).isPresent();
        assertThat(status.replaced(fresh.token())).isEmpty();
        String code = Province.present(lives.view(dossier).code());
        assertThat(status.byCheckNumber(code, old.checkNumber(), "client-1")).isEmpty();
        assertThat(status.byCheckNumber(code, fresh.checkNumber(), "client-1")).isPresent();
    }

    @Test
    void a_copy_of_the_database_does_not_give_the_secrets_away() {
        DossierId dossier = lives.received("Lê Thị Bí Mật", "Xác nhận", 2);
        PrintedDocument printed = printing.show(dossier, Form.APPOINTMENT_SLIP, desk);

        byte[] stored = jdbc.sql("select content from printed_document where id = :id")
                .param("id", printed.id())
                .query(byte[].class)
                .single();

        assertThat(printed.content()).contains("Lê Thị Bí Mật");
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("Bí Mật", "html");
        assertThat(stored.length).isLessThan(printed.content().length());
    }

    @Test
    void who_may_not_see_the_dossier_gets_no_paper_of_it() {
        DossierId dossier = lives.received("Lê An", "Xác nhận", 2);
        PrintedDocument printed = printing.show(dossier, Form.APPOINTMENT_SLIP, desk);
        DossierId other = lives.received("Lê Bình", "Xác nhận", 2);
        Actor elsewhere = province.someone(Role.RECEPTION, province.commune(61).id());

        assertThatThrownBy(() -> printing.show(dossier, Form.CONTROL_SHEET, elsewhere))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> printing.kept(dossier, printed.id(), elsewhere))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> printing.kept(other, printed.id(), desk)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> officePapers.kept(printed.id(), desk)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> printing.kept(dossier, UUID.randomUUID(), desk))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_form_that_does_not_apply_is_refused_and_not_offered() {
        DossierId dossier = lives.received("Lê An", "Xác nhận", 2);

        assertThat(printing.printable(lives.view(dossier), desk))
                .extracting(Printing.Printable::form)
                .containsExactly(Form.APPOINTMENT_SLIP, Form.CONTROL_SHEET);
        assertThatThrownBy(() -> printing.show(dossier, Form.APOLOGY, desk))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.CONFLICT));
    }

    @Test
    void many_at_once_print_one_first_copy() {
        DossierId dossier = lives.received("Lê An", "Xác nhận", 2);

        List<UUID> shown = IntStream.range(0, 8)
                .parallel()
                .mapToObj(each ->
                        printing.show(dossier, Form.APPOINTMENT_SLIP, desk).id())
                .distinct()
                .toList();

        assertThat(shown).hasSize(1);
    }

    @Test
    void the_register_numbers_the_dossiers_of_the_year_without_a_hole() {
        Office office = province.commune(62);
        PrintedLives there = lives(office);
        for (int each = 0; each < 5; each++) {
            there.received("Người số " + each, "Xác nhận", 1);
        }
        LocalDate today = LocalDate.ofInstant(province.now(), zone);
        Actor receiver = province.someone(Role.RECEPTION, office.id());

        OfficePapers.RegisterPart part = officePapers.register(office.id(), today, today, null, null, receiver);

        assertThat(part.next()).isNull();
        for (int no = 1; no <= 5; no++) {
            assertThat(part.document().content())
                    .contains("<td class=\"reg-no\">" + no + "</td>", "Người số " + (no - 1));
        }
        assertThat(officePapers.kept(part.document().id(), receiver)).isEqualTo(part.document());
        assertThatThrownBy(() -> officePapers.register(office.id(), today, today.minusDays(1), null, null, receiver))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> officePapers.register(province.commune(63).id(), today, today, null, null, receiver))
                .isInstanceOf(RefusedException.class);
    }
}
