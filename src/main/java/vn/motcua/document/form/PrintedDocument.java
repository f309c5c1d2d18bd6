package vn.motcua.document.form;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/**
 * A printed paper, exactly as it was printed. Immutable.
 *
 * @param set the set of statutory forms it belongs to; null for a paper that is in none
 * @param dossier the dossier; null for a paper about none or several
 * @param office office that printed it
 * @param subject identity of the content; the same subject printed again is a reprint
 * @param copy number of the copy; 1 is the first print, the others are reprints
 * @param content XHTML from which screen, print and PDF are made
 * @param hash SHA-256 of the content, hexadecimal
 * @param printedBy name of whoever printed it
 * @param printer kind and id of whoever printed it
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
        String printer,
        Instant printedAt) {

    /** The title of a paper of one dossier ends with its code. */
    private static final Pattern CODE = Pattern.compile("<title>[^<]* ([A-Z0-9.]+-T?[0-9]{6}-[0-9]{4,9})</title>");

    /** Whether it is stamped as printed again. */
    public boolean reprint() {
        return copy > 1;
    }

    /** Whether the secrets of a slip stand on it. */
    public boolean secret() {
        return SlipContent.isSecret(content);
    }

    /** Whether this is the paper with its secrets covered. */
    public boolean coveredUp() {
        return SlipContent.isCovered(content);
    }

    /** The paper with its secrets covered; the same for a paper without. */
    public PrintedDocument covered() {
        return !secret()
                ? this
                : new PrintedDocument(
                        id,
                        form,
                        set,
                        dossier,
                        office,
                        subject,
                        copy,
                        SlipContent.covered(content),
                        hash,
                        printedBy,
                        printer,
                        printedAt);
    }

    /** File name of the PDF: kind of the paper and the dossier's code or a number; no name of a person. */
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
