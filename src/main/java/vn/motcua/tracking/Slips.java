package vn.motcua.tracking;

import java.util.Optional;

import org.springframework.stereotype.Service;

import vn.motcua.dossier.life.SlipSecrets;
import vn.motcua.vocabulary.DossierId;

/** Gives the secrets that are printed on a slip. The caller has checked that the actor may see the dossier. */
@Service
public class Slips {

    private final SlipSecrets secrets;
    private final StatusQuery query;

    Slips(SlipSecrets secrets, StatusQuery query) {
        this.secrets = secrets;
        this.query = query;
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

    /** The secrets of the given issue, from 1. */
    public Secrets secrets(DossierId dossier, int issue) {
        return new Secrets(secrets.checkNumber(dossier.value(), issue), secrets.token(dossier.value(), issue));
    }

    /** The token of the valid slip; empty before there is a slip. */
    public Optional<String> token(DossierId dossier) {
        return query.slipIssue(dossier).map(issue -> secrets.token(dossier.value(), issue));
    }
}
