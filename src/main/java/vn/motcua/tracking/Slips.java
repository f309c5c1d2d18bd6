package vn.motcua.tracking;

import org.springframework.stereotype.Service;

import vn.motcua.dossier.life.SlipSecrets;
import vn.motcua.vocabulary.DossierId;

/**
 * Gives the secrets of a slip. The caller has checked that the actor may see the dossier, and that the citizen's own secrets reach the
 * citizen alone: on the first print of the slip, and in messages.
 */
@Service
public class Slips {

    private final SlipSecrets secrets;

    Slips(SlipSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The secrets of an issue of a dossier's slip.
     *
     * @param checkNumber check number of eight digits, printed beside the code
     * @param token token of thirty symbols, in the QR code
     */
    public record Secrets(String checkNumber, String token) {

        @Override
        public String toString() {
            return "Secrets[]";
        }
    }

    /** The citizen's own secrets of the given issue, from 1. */
    public Secrets secrets(DossierId dossier, int issue) {
        return new Secrets(secrets.checkNumber(dossier.value(), issue), secrets.token(dossier.value(), issue));
    }

    /** The secrets of later prints of the given issue, which open the status alone. */
    public Secrets reading(DossierId dossier, int issue) {
        return new Secrets(secrets.readingNumber(dossier.value(), issue), secrets.readingToken(dossier.value(), issue));
    }
}
