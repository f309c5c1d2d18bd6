package vn.motcua.document;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.DossierId;
import vn.motcua.organisation.OfficeId;

/**
 * A paper exactly as it was printed, once and for all.
 *
 * @param set the set of statutory forms it belongs to; null for a paper that is in none
 * @param dossier null for a paper that is about none, or about several
 * @param office where it was printed
 * @param subject what it is a print of; the same subject printed again is a reprint
 * @param copy 1, then the reprints
 * @param content the XHTML, from which screen, print and PDF are made
 * @param hash SHA-256 of the content, hexadecimal
 * @param printedBy name of the official
 */
public record PrintedDocument(
        UUID id,
        Form form,
        @Nullable FormSet set,
        @Nullable DossierId dossier,
        OfficeId office,
        String subject,
        int copy,
        String content,
        String hash,
        String printedBy,
        Instant printedAt) {

    /** The title of a paper of one dossier ends with its code. */
    private static final Pattern CODE = Pattern.compile("<title>[^<]* ([A-Z0-9.]+-[0-9]{6}-[0-9]{4,9})</title>");

    /** Whether it is stamped as printed again. */
    public boolean reprint() {
        return copy > 1;
    }

    /** The name of the PDF's file: what it is, and the dossier's code or a number; no name of a person. */
    public String fileName() {
        Matcher code = CODE.matcher(content);
        String about = code.find() ? code.group(1).toLowerCase(Locale.ROOT) : id.toString();
        return form.path() + "-" + about + ".pdf";
    }

    @Override
    public String toString() {
        return "PrintedDocument[" + form + " " + id + ", copy " + copy + "]";
    }
}
