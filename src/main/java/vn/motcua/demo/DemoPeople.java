package vn.motcua.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.Submitter;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.EmailAddress;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.vocabulary.PhoneNumber;

/**
 * Makes fictitious citizens and enterprises: composed names, numbers of the right structure from an unused range,
 * telephones of an unused block.
 */
final class DemoPeople {

    private static final int POOL = 3000;
    private static final long SEED = 24;
    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final List<String> TRADES = List.of(
            "Thương mại",
            "Xây dựng",
            "Nông sản",
            "Cơ khí",
            "May mặc",
            "Vận tải",
            "Thực phẩm",
            "Gỗ",
            "Điện tử",
            "Dịch vụ");
    private static final List<String> BRANDS = List.of(
            "Sao Mai",
            "Vải Thiều",
            "Sông Cầu",
            "Sông Thương",
            "Đồi Xanh",
            "Hoa Sen",
            "Ánh Dương",
            "Minh Khai",
            "Phú Quý");
    private static final List<String> KIN = List.of("Vợ", "Chồng", "Con", "Anh", "Chị", "Mẹ", "Bố");

    private final List<PersonName> women = new ArrayList<>(POOL);
    private final List<PersonName> men = new ArrayList<>(POOL);

    DemoPeople() {
        FictitiousNames names = new FictitiousNames(SEED);
        for (int i = 0; i < POOL; i++) {
            women.add(names.next(true));
            men.add(names.next(false));
        }
    }

    /** An adult who lives near the office. */
    Owner person(Office near, LocalDate day, RandomGenerator random) {
        boolean female = random.nextBoolean();
        LocalDate birth = day.minusDays(random.nextInt(18 * 366, 75 * 365));
        boolean yearOnly = birth.getYear() < 1965 && random.nextInt(4) == 0;
        return new Owner(
                OwnerKind.PERSON,
                name(female, random).value(),
                identifier(female, birth.getYear(), random),
                yearOnly ? null : birth,
                yearOnly ? Integer.valueOf(birth.getYear()) : null,
                random.nextInt(10) == 0 ? null : phone(random),
                random.nextInt(8) == 0 ? email(random) : null,
                address(near, random));
    }

    /** A child whose birth is registered, without a number. */
    Owner newborn(Office near, LocalDate day, RandomGenerator random) {
        return new Owner(
                OwnerKind.PERSON,
                name(random.nextBoolean(), random).value(),
                null,
                day.minusDays(random.nextInt(3, 55)),
                null,
                phone(random),
                null,
                address(near, random));
    }

    /** A company or another organisation. */
    Owner organisation(boolean company, Office near, RandomGenerator random) {
        String trade = TRADES.get(random.nextInt(TRADES.size()));
        String brand = BRANDS.get(random.nextInt(BRANDS.size()));
        return new Owner(
                OwnerKind.ORGANISATION,
                (company ? "Công ty TNHH " + trade : "Trung tâm") + " " + brand + " " + random.nextInt(1, 400)
                        + " (mẫu)",
                taxCode(random),
                null,
                null,
                phone(random),
                email(random),
                address(near, random));
    }

    /** A submitter who is father or mother of a child. */
    Submitter parent(RandomGenerator random) {
        boolean mother = random.nextBoolean();
        return new Submitter(
                name(mother, random),
                identifier(mother, random.nextInt(1985, 2005), random),
                phone(random),
                mother ? "Mẹ" : "Bố",
                null);
    }

    /** A submitter who hands in for the owner. */
    Submitter proxy(boolean enterprise, RandomGenerator random) {
        boolean female = random.nextBoolean();
        return new Submitter(
                name(female, random),
                identifier(female, random.nextInt(1965, 2004), random),
                phone(random),
                enterprise ? "Người đại diện" : KIN.get(random.nextInt(KIN.size())),
                "Giấy ủy quyền số " + random.nextInt(1, 900));
    }

    PersonName name(boolean female, RandomGenerator random) {
        return (female ? women : men).get(random.nextInt(POOL));
    }

    private static Identifier identifier(boolean female, int year, RandomGenerator random) {
        int century = (year >= 2000 ? 2 : 0) + (female ? 1 : 0);
        return new Identifier(
                String.format(Locale.ROOT, "024%d%02d9%05d", century, year % 100, random.nextInt(100_000)));
    }

    private static Identifier taxCode(RandomGenerator random) {
        while (true) {
            String nine = String.format(Locale.ROOT, "2499%05d", random.nextInt(100_000));
            int sum = 0;
            for (int i = 0; i < TAX_WEIGHTS.length; i++) {
                sum += TAX_WEIGHTS[i] * (nine.charAt(i) - '0');
            }
            int check = 10 - sum % 11;
            if (check >= 0 && check < 10) {
                return new Identifier(nine + check);
            }
        }
    }

    private static PhoneNumber phone(RandomGenerator random) {
        return new PhoneNumber(String.format(Locale.ROOT, "0900%06d", random.nextInt(1_000_000)));
    }

    private static EmailAddress email(RandomGenerator random) {
        return EmailAddress.parse("nguoi.dan." + random.nextInt(1, 100_000) + "@example.com");
    }

    private static Address address(Office near, RandomGenerator random) {
        String where = near.address() == null || near.level() == Level.PROVINCE
                ? "tỉnh Bắc Giang"
                : near.name().replaceFirst("^UBND ", "") + ", tỉnh Bắc Giang";
        return new Address("Số " + random.nextInt(1, 200) + ", thôn " + random.nextInt(1, 15) + ", " + where);
    }

    /** The authorisation that a collector shows; null for an owner. */
    static @Nullable String authorisation(@Nullable String collector, RandomGenerator random) {
        return collector == null ? null : "Giấy ủy quyền số " + random.nextInt(1, 900);
    }
}
