package vn.motcua.administration.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.administration.ChangeWords;
import vn.motcua.administration.PublicationDecisionForm;
import vn.motcua.administration.PublicationForm;
import vn.motcua.administration.WaitingForAnother;
import vn.motcua.catalogue.content.CatalogueFile;
import vn.motcua.catalogue.content.NationalList;
import vn.motcua.catalogue.content.ProcedureComparison;
import vn.motcua.catalogue.revision.CatalogueFiles;
import vn.motcua.catalogue.revision.ProcedureDraft;
import vn.motcua.catalogue.route.Preparation;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.AdministrationChange.Difference;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.table.TableFile;

/**
 * The catalogue as files: what is in force goes out as JSON or as the national list; a file that comes in is read, its differences
 * are shown, and all of it is prepared by one administrator and confirmed by another.
 */
@Controller
@RequestMapping("/quan-tri/thu-tuc/tep")
class CatalogueFilesController implements WaitingForAnother {

    private static final String PAGE = "administration/catalogue-files";
    private static final String FILE = "administration/catalogue-file";
    private static final String PATH = "/quan-tri/thu-tuc/tep";
    private static final int ROWS = 25;

    private final CatalogueFiles files;
    private final ProcedureDraftWords words;
    private final ChangeWords changeWords;
    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;

    CatalogueFilesController(
            CatalogueFiles files,
            ProcedureDraftWords words,
            ChangeWords changeWords,
            Organisation organisation,
            Clock clock,
            ZoneId zone) {
        this.files = files;
        this.words = words;
        this.changeWords = changeWords;
        this.organisation = organisation;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A procedure of a file, as the page shows it.
     *
     * @param name name in the reader's language
     * @param fresh whether the catalogue does not know it
     */
    public record Line(String code, String name, boolean fresh, List<Difference> differences) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute("most", CatalogueFile.MOST_ENTRIES);
        return PAGE;
    }

    @GetMapping("/xuat.json")
    void json(HttpServletResponse response) throws IOException {
        head(response, "application/json", "json");
        CatalogueFile.write(files.inForce(LocalDate.now(clock)), response.getOutputStream());
    }

    @GetMapping("/xuat.csv")
    void csv(HttpServletResponse response) throws IOException {
        head(response, "text/csv;charset=UTF-8", "csv");
        try (TableFile table = TableFile.csv(response.getOutputStream(), TableFile.Separator.COMMA, zone)) {
            NationalList.write(files.inForce(LocalDate.now(clock)), table);
        }
    }

    private void head(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        String name = "thu-tuc-" + LocalDate.now(clock) + "." + ending;
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** Reads a file; its differences stand on the page of the file. */
    @PostMapping
    String take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            model.addAttribute("noFile", true);
            return page(model);
        }
        try (InputStream content = file.getInputStream()) {
            CatalogueFiles.Taken taken = files.take(content, actor);
            if (taken.file() == null) {
                model.addAttribute("taken", taken);
                return page(model);
            }
            redirect.addFlashAttribute("taken", taken);
            return "redirect:" + PATH + "/" + taken.file();
        }
    }

    @GetMapping("/{file}")
    String file(
            @PathVariable UUID file,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Locale locale,
            Model model) {
        ProcedureDraft first = files.first(file);
        model.addAttribute(
                "form",
                first.waiting() == null
                        ? new PublicationForm(LocalDate.now(clock).plusDays(1), null, null)
                        : new PublicationDecisionForm(null, null));
        return show(first, after, actor, locale, model);
    }

    @PostMapping("/{file}/chuan-bi")
    String prepare(
            @PathVariable UUID file,
            @Valid @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ProcedureDraft first = files.first(file);
        Optional<Boolean> published = RefusedException.answered(
                errors,
                () -> files.prepare(
                        file, Objects.requireNonNull(form.validFrom()), String.valueOf(form.reason()), actor));
        if (published.isPresent()) {
            Notice.of(published.get() ? "administration.procedure.done" : "administration.route.prepared")
                    .afterwards(redirect);
            return "redirect:" + (published.get() ? "/quan-tri/thu-tuc" : PATH + "/" + file);
        }
        return show(first, null, actor, locale, model);
    }

    @PostMapping("/{file}/xac-nhan")
    String confirm(
            @PathVariable UUID file,
            @Valid @ModelAttribute("form") PublicationDecisionForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ProcedureDraft first = files.first(file);
        if (RefusedException.granted(errors, () -> files.confirm(file, actor))) {
            Notice.of("administration.procedure.done").afterwards(redirect);
            return "redirect:/quan-tri/thu-tuc";
        }
        return show(first, null, actor, locale, model);
    }

    @PostMapping("/{file}/tu-choi")
    String drop(
            @PathVariable UUID file,
            @Valid @ModelAttribute("form") PublicationDecisionForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        ProcedureDraft first = files.first(file);
        if (first.waiting() != null && form.reason() == null) {
            errors.rejectValue("reason", "administration.waiting.why");
        }
        if (RefusedException.granted(errors, () -> files.drop(file, String.valueOf(form.reason()), actor))) {
            Notice.of("administration.catalogue-file.dropped").afterwards(redirect);
            return "redirect:" + PATH;
        }
        return show(first, null, actor, locale, model);
    }

    @Override
    public List<Waiting> waiting(Actor actor, Locale locale) {
        return files.waiting(actor).stream()
                .map(draft -> row(draft, Objects.requireNonNull(draft.waiting()), actor, locale))
                .toList();
    }

    private Waiting row(ProcedureDraft first, Preparation waiting, Actor actor, Locale locale) {
        UUID file = Objects.requireNonNull(first.fileId());
        return new Waiting(
                words.word("administration.catalogue-file.waiting", locale, files.size(file)),
                PATH + "/" + file,
                organisation.official(waiting.by()).fullName(),
                waiting.preparedAt(),
                waiting.reason(),
                waiting.by().equals(actor.official()));
    }

    private String show(ProcedureDraft first, @Nullable String after, Actor actor, Locale locale, Model model) {
        UUID file = Objects.requireNonNull(first.fileId());
        KeysetPage<CatalogueFiles.Read> read = files.read(file, after, ROWS);
        Preparation waiting = first.waiting();
        model.addAttribute("file", file);
        model.addAttribute("size", files.size(file));
        model.addAttribute("waiting", waiting);
        if (waiting != null) {
            model.addAttribute("preparedBy", organisation.official(waiting.by()));
            model.addAttribute("own", waiting.by().equals(actor.official()));
        }
        model.addAttribute(
                "lines", read.rows().stream().map(each -> line(each, locale)).toList());
        model.addAttribute("next", read.next());
        model.addAttribute("changeWords", changeWords);
        return FILE;
    }

    private static Line line(CatalogueFiles.Read read, Locale locale) {
        ProcedureDraft draft = read.draft();
        return new Line(
                draft.procedureCode(),
                ProcedureDraftWords.name(draft.content(), locale),
                read.last() == null,
                read.last() == null ? List.of() : ProcedureComparison.of(read.last(), draft.content()));
    }
}
