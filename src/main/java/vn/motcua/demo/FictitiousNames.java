package vn.motcua.demo;

import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

import org.apache.commons.csv.CSVRecord;

import vn.motcua.organisation.reference.ReferenceFile;
import vn.motcua.vocabulary.PersonName;

/**
 * Names of people who do not exist, as they are common in the north, composed from weighted lists. The same seed gives
 * the same names in the same order. Not safe for use by several threads.
 */
public final class FictitiousNames {

    private final Random random;
    private final NavigableMap<Double, String> surnames = new TreeMap<>();
    private final Parts women = new Parts("female");
    private final Parts men = new Parts("male");

    private static final class Parts {

        private final List<String> middle;
        private final List<String> given;

        Parts(String gender) {
            middle = read("middle_name", "names/middle_names.csv", gender);
            given = read("given_name", "names/given_names.csv", gender);
        }

        private static List<String> read(String column, String file, String gender) {
            return ReferenceFile.rows(file).stream()
                    .filter(row -> row.get("gender").equals(gender)
                            || row.get("gender").equals("unisex"))
                    .map(row -> row.get(column))
                    .toList();
        }
    }

    /** The names of the officials of the demo province: the same at every start. */
    public static FictitiousNames ofOfficials() {
        return new FictitiousNames(2023);
    }

    /** Names that follow from the seed. */
    public FictitiousNames(long seed) {
        random = new Random(seed);
        double sum = 0;
        for (CSVRecord row : ReferenceFile.rows("names/surnames.csv")) {
            sum += Double.parseDouble(row.get("weight"));
            surnames.put(sum, row.get("surname"));
        }
    }

    /** The next name, of a woman or a man with equal chance. */
    public PersonName next() {
        return next(random.nextBoolean());
    }

    /** The next name of a woman or of a man. */
    public PersonName next(boolean female) {
        Parts parts = female ? women : men;
        String surname =
                surnames.higherEntry(random.nextDouble() * surnames.lastKey()).getValue();
        String given = pick(parts.given);
        boolean two = given.indexOf(' ') > 0; // "Thu Hà" mostly stands without a middle name
        String middle = two && random.nextInt(4) > 0 ? "" : pick(parts.middle) + " ";
        return new PersonName(surname + " " + middle + given);
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
