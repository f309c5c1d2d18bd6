package vn.motcua.document.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.motcua.document.form.FilledForm;
import vn.motcua.document.form.Form;
import vn.motcua.document.form.FormContent;
import vn.motcua.document.form.FormPrinter;
import vn.motcua.document.form.FormSet;
import vn.motcua.document.form.FormWords;
import vn.motcua.document.form.PrintedDocument;
import vn.motcua.document.form.PrintedLine;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Sha256;
import vn.motcua.vocabulary.DossierId;

/** Stores printed papers. They are never changed: the database refuses it. */
@Repository
public class PaperStore {

    /**
     * Place of the stamp, empty in every form; a reprint is the first copy with its stamp here. Escaped text never
     * contains it.
     */
    public static final String NO_STAMP = "<p class=\"form-stamp\"></p>";

    private static final String STAMP = "<p class=\"form-stamp\">%s</p>";
    private static final int TRIES = 5;

    private static final String COLUMNS = """
            id, form, form_set, dossier_id, office_id, subject, copy, content, content_hash, actor_name, actor_kind, actor_id,
            printed_at""";
    private static final String LATEST =
            "select " + COLUMNS + " from printed_document where subject = :subject order by copy desc limit 1";
    private static final String PRINTED =
            "select subject from printed_document where subject in (:subjects) and copy = 1";
    private static final String FIRST =
            "select " + COLUMNS + " from printed_document where subject = :subject and copy = 1";
    private static final String ONE = "select " + COLUMNS + " from printed_document where id = :id";
    private static final String OF_DOSSIER = """
            select id, form, copy, content_hash, actor_name, printed_at, reason
            from printed_document where dossier_id = :dossier order by printed_at desc limit 200
            """;

    private final JdbcClient jdbc;
    private final DocumentEncryption vault;
    private final FormPrinter printer;
    private final FormWords words;
    private final Clock clock;

    PaperStore(JdbcClient jdbc, DocumentEncryption vault, FormPrinter printer, FormWords words, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.printer = printer;
        this.words = words;
        this.clock = clock;
    }

    /** The newest print of a subject; empty while it was never printed. */
    public Optional<PrintedDocument> latest(String subject) {
        return jdbc.sql(LATEST)
                .param("subject", subject)
                .query((row, no) -> document(row))
                .optional();
    }

    /** Those of the subjects of which there is a print. */
    public Set<String> printed(Collection<String> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : jdbc.sql(PRINTED)
                        .param("subjects", subjects)
                        .query(String.class)
                        .set();
    }

    public Optional<PrintedDocument> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query((row, no) -> document(row)).optional();
    }

    /** All prints of a dossier, newest first. */
    public List<PrintedLine> of(DossierId dossier) {
        return jdbc.sql(OF_DOSSIER)
                .param("dossier", dossier.value())
                .query((row, no) -> new PrintedLine(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Form.valueOf(row.getString("form")),
                        row.getInt("copy"),
                        HexFormat.of().formatHex(row.getBytes("content_hash")),
                        Objects.requireNonNull(row.getString("actor_name")),
                        moment(row),
                        row.getString("reason")))
                .list();
    }

    /** Stores the first print of a subject; when another transaction was faster, its print is returned. */
    public PrintedDocument keep(FormContent filled, Actor actor) {
        String content = printer.xhtml(filled.form());
        try {
            return insert(filled, 1, content, null, actor);
        } catch (DuplicateKeyException faster) {
            return latest(filled.subject()).orElseThrow(() -> faster);
        }
    }

    /**
     * Stores a reprint: the printed content word for word, with a stamp.
     *
     * @param reason reason for printing a slip again; null for other papers
     * @param other puts other secrets into the content of a slip
     */
    public PrintedDocument again(
            PrintedDocument printed, @Nullable String reason, UnaryOperator<String> other, Actor actor) {
        PrintedDocument first = jdbc.sql(FIRST)
                .param("subject", printed.subject())
                .query((row, no) -> document(row))
                .single();
        for (int tries = 1; ; tries++) {
            int copy = latest(first.subject()).map(PrintedDocument::copy).orElse(1) + 1;
            String stamp = words.text("document.reprint", copy - 1, words.moment(clock.instant()));
            String content = other.apply(first.content()).replace(NO_STAMP, STAMP.formatted(stamp));
            try {
                return insert(
                        new FormContent(
                                first.form(),
                                first.set(),
                                first.subject(),
                                first.dossier(),
                                null,
                                first.office(),
                                () -> new FilledForm(
                                        first.form().template(), first.form().size(), Map.of())),
                        copy,
                        content,
                        reason,
                        actor);
            } catch (DuplicateKeyException faster) {
                if (tries == TRIES) {
                    throw faster;
                }
            }
        }
    }

    /** The PDF of a paper: made once, then always the same bytes. */
    public byte[] pdf(PrintedDocument printed) {
        return pdf(printed, Map.of());
    }

    /**
     * The PDF of a paper with other papers attached, by file name: made once, then always the same bytes. That of a paper whose
     * secrets are covered is made each time.
     */
    public byte[] pdf(PrintedDocument printed, Map<String, PrintedDocument> attached) {
        if (printed.coveredUp()) {
            return printer.pdf(printed.content());
        }
        return storedPdf(printed).orElseGet(() -> {
            Map<String, byte[]> files = new LinkedHashMap<>();
            attached.forEach((name, paper) -> files.put(name, pdf(paper)));
            byte[] pdf = printer.pdf(printed.content(), files);
            jdbc.sql("""
                            insert into printed_rendition (document_id, pdf, pdf_hash, rendered_at)
                            values (:id, :pdf, :hash, :at) on conflict do nothing
                            """)
                    .param("id", printed.id())
                    .param("pdf", vault.seal(pdf, "pdf/" + printed.id()))
                    .param("hash", Sha256.of(pdf))
                    .param("at", parameter(clock.instant()))
                    .update();
            return storedPdf(printed).orElseThrow();
        });
    }

    private Optional<byte[]> storedPdf(PrintedDocument printed) {
        return jdbc.sql("select pdf, pdf_hash from printed_rendition where document_id = :id")
                .param("id", printed.id())
                .query((row, no) ->
                        checked(vault.open(row.getBytes("pdf"), "pdf/" + printed.id()), row.getBytes("pdf_hash")))
                .optional();
    }

    private PrintedDocument insert(FormContent filled, int copy, String content, @Nullable String reason, Actor actor) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as precise as the database stores it
        byte[] plain = content.getBytes(StandardCharsets.UTF_8);
        byte[] hash = Sha256.of(plain);
        FormSet set = filled.set();
        DossierId dossier = filled.dossier();
        jdbc.sql("""
                        insert into printed_document (id, form, form_set, dossier_id, notice_id, office_id, subject, copy, content,
                          content_hash, actor_kind, actor_id, actor_name, printed_at, reason)
                        values (:id, :form, :set, :dossier, :notice, :office, :subject, :copy, :content, :hash, :actor_kind,
                          :actor_id, :actor_name, :at, :reason)
                        """)
                .param("id", id)
                .param("form", filled.kind().name())
                .param("set", set == null ? null : set.name())
                .param("dossier", dossier == null ? null : dossier.value())
                .param("notice", filled.notice())
                .param("office", filled.office().value())
                .param("subject", filled.subject())
                .param("copy", copy)
                .param("content", vault.seal(plain, place(id)))
                .param("hash", hash)
                .param("actor_kind", actor.kind().name())
                .param("actor_id", actor.id())
                .param("actor_name", actor.name())
                .param("at", parameter(now))
                .param("reason", reason)
                .update();
        return new PrintedDocument(
                id,
                filled.kind(),
                set,
                dossier,
                filled.office(),
                filled.subject(),
                copy,
                content,
                HexFormat.of().formatHex(hash),
                actor.name(),
                printer(actor.kind().name(), actor.id()),
                now);
    }

    private PrintedDocument document(ResultSet row) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        UUID dossier = row.getObject("dossier_id", UUID.class);
        String set = row.getString("form_set");
        byte[] hash = row.getBytes("content_hash");
        byte[] content = checked(vault.open(row.getBytes("content"), place(id)), hash);
        return new PrintedDocument(
                id,
                Form.valueOf(row.getString("form")),
                set == null ? null : FormSet.valueOf(set),
                dossier == null ? null : new DossierId(dossier),
                new OfficeId(row.getInt("office_id")),
                Objects.requireNonNull(row.getString("subject")),
                row.getInt("copy"),
                new String(content, StandardCharsets.UTF_8),
                HexFormat.of().formatHex(hash),
                Objects.requireNonNull(row.getString("actor_name")),
                printer(Objects.requireNonNull(row.getString("actor_kind")), row.getObject("actor_id", Integer.class)),
                moment(row));
    }

    /** Who printed a paper: kind and id of an actor. */
    public static String printer(String kind, @Nullable Integer id) {
        return kind + ":" + id;
    }

    private static String place(UUID id) {
        return "content/" + id;
    }

    private static byte[] checked(byte[] plain, byte @Nullable [] hash) {
        if (!MessageDigest.isEqual(Sha256.of(plain), hash)) {
            throw new IllegalStateException("A printed paper is not what its hash says");
        }
        return plain;
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("printed_at", OffsetDateTime.class))
                .toInstant();
    }

    private static OffsetDateTime parameter(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
