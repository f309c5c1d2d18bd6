package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.duedate.DateExplanation;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.worktime.TimeLimit;

/**
 * Content of Form 01, the receipt and appointment slip (domain reference, section 2.4). It is the citizen's own paper:
 * it has personal data in full and the two secrets that open the dossier. All words are Vietnamese, as on the form.
 *
 * @param checkNumber eight digits, asked for beside the code
 * @param statusUrl the address in the QR code; it holds the token
 * @param issue number of the issue of the slip, from 1; from 2 on it is marked as issued again
 * @param superior first line of the head: the agency above, or the agency itself over its reception division
 * @param issuer second line of the head
 * @param place place before the date, for example {@code Bắc Giang}
 * @param printedAt moment at which the slip was made out; it decides the date on it and the set of forms
 * @param receivingUnit name of the receiving office as written in a sentence
 * @param submittedBy channel, for example {@code Tại quầy}
 * @param submitter person who handed the dossier in
 * @param byPerson whether the submitter is a person, and not an organisation that nobody stands for
 * @param submitterIdentifier number of the submitter's paper of identity; null when none was given
 * @param phone telephone for messages; null when none was given
 * @param owner dossier owner
 * @param parties further parties beside the owner, each as a line of what it is and who
 * @param address address of the owner
 * @param subject subject of the request
 * @param procedure the name of the procedure
 * @param papers the components handed in, in order
 * @param sets number of sets of papers, at least 1
 * @param limit statutory time limit; null when it is not known, which differs from a limit that the law does not set
 * @param receivedAt moment of acceptance
 * @param dueAt promised moment; null when there is none
 * @param provisional whether the date rests on a calendar that is not official yet
 * @param fee amount to pay and state of the payment, in words
 * @param collectAt place where the result is collected or sent to, in words
 * @param officer official who accepted the dossier
 * @param officePhone telephone of the receiving office, or null
 * @param why explanation of the date, for the back of the slip; null when no date is promised
 */
public record AppointmentSlip(
        DossierCode code,
        String checkNumber,
        String statusUrl,
        int issue,
        String superior,
        String issuer,
        String place,
        Instant printedAt,
        String receivingUnit,
        String submittedBy,
        String submitter,
        boolean byPerson,
        @Nullable String submitterIdentifier,
        @Nullable String phone,
        @Nullable String email,
        String owner,
        List<Party> parties,
        @Nullable String address,
        String subject,
        String procedure,
        List<Paper> papers,
        int sets,
        @Nullable TimeLimit limit,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        String fee,
        String collectAt,
        String officer,
        @Nullable String officePhone,
        @Nullable DateExplanation why) {

    /**
     * A component that was handed in, with the number of papers of each kind.
     *
     * @param originals number of originals, not negative, like the other two
     */
    public record Paper(String name, int originals, int certified, int photocopies) {

        public Paper {
            Objects.requireNonNull(name, "name");
            if (originals < 0 || certified < 0 || photocopies < 0) {
                throw new IllegalArgumentException("A number of copies is negative");
            }
        }
    }

    /**
     * A further party.
     *
     * @param role what the party is
     * @param identifier number of the paper of identity; null when none was given
     */
    public record Party(String role, String name, @Nullable String identifier) {}

    /** @throws IllegalArgumentException if there is no set, no issue, or the check number is not eight digits */
    public AppointmentSlip {
        Objects.requireNonNull(code, "code");
        if (!checkNumber.matches("[0-9]{8}")) {
            throw new IllegalArgumentException("A check number has eight digits");
        }
        if (issue < 1 || sets < 1) {
            throw new IllegalArgumentException("Issues and sets are counted from 1");
        }
        parties = List.copyOf(parties);
        papers = List.copyOf(papers);
    }

    /** The check number in groups as it is read out: {@code 4930 1872}. */
    public String groupedCheckNumber() {
        return checkNumber.substring(0, 4) + " " + checkNumber.substring(4);
    }

    @Override
    public String toString() {
        return "AppointmentSlip[" + code.value() + ", issue " + issue + "]";
    }
}
