package vn.motcua.dossier;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PhoneNumber;

/** An office's desk after some weeks of work: dossiers of several procedures in many states, of fictitious people. */
@TestComponent
public class BusyDesk {

    private static final List<String> PROCEDURES =
            List.of(Province.MARITAL_STATUS, "1.001193", "1.001731", "1.000656", "1.013978", "1.000894");
    private static final List<String> FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng");
    private static final List<String> MIDDLES = List.of("Thị", "Văn", "Đức", "Ngọc", "Minh");
    private static final List<String> GIVEN =
            List.of("Thử", "Mẫu", "Giả", "Lệ", "Thí", "Nghiệm", "Phỏng", "Ví", "Dụ", "Tạm", "Nháp");
    private static final int DESTINIES = 8;
    private static final int A_DAY = 3;

    private final Province province;
    private final DossierBatches batches;
    private final Clock clock;
    private final ZoneId zone;
    private final JdbcClient jdbc;

    BusyDesk(Province province, DossierBatches batches, Clock clock, ZoneId zone, JdbcClient jdbc) {
        this.province = province;
        this.batches = batches;
        this.clock = clock;
        this.zone = zone;
        this.jdbc = jdbc;
    }

    /**
     * Receives so many dossiers on working days before this one on which the office has received none, the last ones on the
     * latest of them, and says one of each state.
     */
    public Map<BusinessState, DossierId> fill(OfficeId office, int count) {
        DossierBatch batch = batches.open();
        Lives lives = new Lives(
                batch, province.everyone("Đào Thị Mẫu"), province.commune(1).id());
        Map<BusinessState, DossierId> found = new EnumMap<>(BusinessState.class);
        List<LocalDate> days = freeDays(office, 1 + (count - 1) / A_DAY);
        for (int index = 0; index < count; index++) {
            lives.at(moment(days.get((count - 1 - index) / A_DAY), index));
            DossierBatch.Lived dossier = lives.accepted(reception(office, index));
            live(lives, dossier, index % DESTINIES);
            found.put(dossier.state(), dossier.id());
        }
        batch.write();
        return found;
    }

    private static void live(Lives lives, DossierBatch.Lived dossier, int destiny) {
        switch (destiny) {
            case 0 -> advance(lives, dossier, 4);
            case 1 -> advance(lives, dossier, 1);
            case 2, 3 -> advance(lives, dossier, 2);
            case 4, 5 -> {
                BusinessState last = destiny == 4 ? BusinessState.RESULT_READY : BusinessState.RETURNED;
                while (dossier.state() != last) {
                    lives.advance(dossier);
                }
            }
            case 6 -> {
                advance(lives, dossier, 2);
                lives.act(dossier, new RequestSupplement(List.of("Tờ khai"), "Thiếu tờ khai có chữ ký", null, null));
            }
            default -> {
                // just received
            }
        }
    }

    private static void advance(Lives lives, DossierBatch.Lived dossier, int times) {
        for (int done = 0; done < times; done++) {
            lives.advance(dossier);
        }
    }

    /** Latest first. */
    private List<LocalDate> freeDays(OfficeId office, int count) {
        Set<LocalDate> taken = new HashSet<>(jdbc.sql("select day from code_counter where office_id = :office")
                .param("office", office.value())
                .query(LocalDate.class)
                .list());
        return Stream.iterate(LocalDate.ofInstant(clock.instant(), zone).minusDays(1), day -> day.minusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !taken.contains(day))
                .limit(count)
                .toList();
    }

    private Instant moment(LocalDate day, int index) {
        return day.atTime(LocalTime.of(7, 40).plusMinutes(index % A_DAY * 35L + index % 7))
                .atZone(zone)
                .toInstant();
    }

    private Reception reception(OfficeId office, int index) {
        ProcedureCase chosen = province.procedure(PROCEDURES.get(index % PROCEDURES.size()))
                .cases()
                .get(0);
        Reception usual = province.reception(chosen, office, Channel.COUNTER);
        String name = FAMILIES.get(index % FAMILIES.size()) + " " + MIDDLES.get(index % MIDDLES.size()) + " "
                + GIVEN.get(index % GIVEN.size());
        Owner owner = new Owner(
                OwnerKind.PERSON,
                name,
                Identifier.parse("0241%08d".formatted(90_001_000 + index)),
                LocalDate.of(1960 + index % 45, 1 + index % 12, 1 + index % 28),
                null,
                PhoneNumber.parse("0912%06d".formatted(345_000 + index)),
                null,
                new Address("Thôn " + (1 + index % 9)));
        return new Reception(
                        usual.procedureCase(),
                        usual.office(),
                        usual.channel(),
                        owner,
                        null,
                        usual.components(),
                        province.procedure(PROCEDURES.get(index % PROCEDURES.size()))
                                .name(),
                        usual.feePayment(),
                        null,
                        null,
                        ResultDelivery.DESK,
                        null)
                .with(usual.parties());
    }
}
