package vn.motcua.administration.tables;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.table.OfficeRow;
import vn.motcua.organisation.table.OfficeTable;
import vn.motcua.organisation.table.TableRead;
import vn.motcua.platform.Attachment;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.table.TableFile;

/**
 * Offices as a table: all that there are go out, and a table that comes in is shown before its form sends it back to be taken over,
 * office by office, parents first. Nothing is stored between the two.
 */
@Controller
@RequestMapping("/quan-tri/don-vi/tep")
class OfficeTableController {

    private static final String PAGE = "administration/office-table";

    private final OfficeTable offices;
    private final Organisation organisation;
    private final TableWords words;
    private final ZoneId zone;

    OfficeTableController(OfficeTable offices, Organisation organisation, TableWords words, ZoneId zone) {
        this.offices = offices;
        this.organisation = organisation;
        this.words = words;
        this.zone = zone;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", new TableForm(null, null));
        return PAGE;
    }

    /** All offices but the province, parents first. */
    @GetMapping("/xuat.csv")
    void all(HttpServletResponse response) throws IOException {
        Attachment.announce(response, Attachment.CSV, "don-vi.csv");
        try (TableFile table = TableFile.csv(response.getOutputStream(), TableFile.Separator.COMMA, zone)) {
            table.headings(OfficeTable.COLUMNS.stream()
                    .map(each -> new TableFile.Column(each, 20))
                    .toList());
            for (Office office : inOrder()) {
                table.row(Stream.<@Nullable Object>of(
                                office.code(),
                                office.kind().name(),
                                office.name(),
                                office.nameEn(),
                                parent(office),
                                office.oneStop(),
                                office.address(),
                                office.phone(),
                                String.join(
                                        "|", office.fields().stream().sorted().toList()),
                                office.gsoCode(),
                                office.validFrom())
                        .toList());
            }
        }
    }

    private Iterable<Office> inOrder() {
        return organisation.offices().stream()
                .filter(office -> office.kind() != OfficeKind.PROVINCE && office.validTo() == null)
                .sorted(Comparator.comparing(
                                (Office office) -> office.kind().below().isEmpty())
                        .thenComparing(Office::code))
                .toList();
    }

    private String parent(Office office) {
        return office.parent() == null
                ? ""
                : organisation.office(office.parent()).code();
    }

    @PostMapping
    String look(
            @ModelAttribute("form") TableForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model)
            throws IOException {
        String table = TableWords.table(file, errors);
        if (table != null) {
            model.addAttribute("form", new TableForm(table, null));
            model.addAttribute("read", read(table, actor));
        }
        return PAGE;
    }

    @PostMapping("/nhan")
    String take(@Valid @ModelAttribute("form") TableForm form, BindingResult errors, Actor actor, Model model) {
        TableRead<OfficeRow> read = read(form.rows(), actor);
        if (read.problems().isEmpty()
                && RefusedException.granted(errors, () -> take(read, String.valueOf(form.reason()), actor))) {
            model.addAttribute("taken", read);
            return PAGE;
        }
        model.addAttribute("read", read(form.rows(), actor)); // some may have been taken before one was refused
        return PAGE;
    }

    private void take(TableRead<OfficeRow> read, String reason, Actor actor) {
        read.rows().forEach(row -> offices.take(row, reason, actor));
    }

    private TableRead<OfficeRow> read(@Nullable String table, Actor actor) {
        return offices.read(TableWords.bytes(table), words::day, actor);
    }
}
