package vn.motcua.portal.home;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.figures.FigureCounts;
import vn.motcua.figures.FigureTable;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OpenFigures;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Attachment;
import vn.motcua.platform.Formats;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.table.ListColumns;
import vn.motcua.platform.table.TableFile;
import vn.motcua.portal.Queries;

/** Public page of on-time rates by office, with definitions and numbers, and as a table to download. */
@Controller
@RequestMapping("/so-lieu")
class OpenFiguresController {

    private static final ListColumns<Line> COLUMNS = ListColumns.<Line>headed("portal.figures.")
            .with("office", 40, (line, in) -> line.name())
            .with("resolved", 12, (line, in) -> line.resolved())
            .with("kept", 12, (line, in) -> line.kept())
            .with("late", 12, (line, in) -> line.late())
            .with("rate", 12, (line, in) -> line.rate());

    private final OpenFigures figures;
    private final Organisation organisation;
    private final Formats formats;
    private final ZoneId zone;

    OpenFiguresController(OpenFigures figures, Organisation organisation, Formats formats, ZoneId zone) {
        this.figures = figures;
        this.organisation = organisation;
        this.zone = zone;
        this.formats = formats;
    }

    /**
     * A row of the table.
     *
     * @param below code of the office for its own table; null where it has no offices below
     * @param kept number of dossiers resolved on the promised day or before
     * @param rate rate in per cent; null for too few dossiers
     */
    public record Line(
            String name,
            @Nullable String below,
            long resolved,
            long kept,
            long late,
            @Nullable String rate) {}

    @GetMapping
    String page(
            @RequestParam(name = "thang", required = false) @Nullable String month,
            @RequestParam(name = "don-vi", required = false) @Nullable String code,
            Locale locale,
            Model model) {
        Office office = office(code);
        YearMonth asked = month(month);
        OpenFigures.Counted counted = figures.of(asked, office == null ? null : office.id());
        model.addAttribute("month", asked);
        model.addAttribute("months", figures.months());
        model.addAttribute("office", office);
        model.addAttribute("code", office == null ? null : office.code());
        model.addAttribute("countedAt", counted.at());
        model.addAttribute("lines", lines(counted.table(), locale));
        model.addAttribute("total", line(counted.table().total(), locale));
        model.addAttribute("fewest", OpenFigures.FEWEST);
        return "portal/figures";
    }

    @GetMapping("/dung-hen.csv")
    void file(
            @RequestParam(name = "thang", required = false) @Nullable String month,
            @RequestParam(name = "don-vi", required = false) @Nullable String code,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Office office = office(code);
        YearMonth asked = month(month);
        FigureTable table =
                figures.of(asked, office == null ? null : office.id()).table();
        List<Line> lines = new ArrayList<>(lines(table, locale));
        lines.add(line(table.total(), locale));
        Attachment.announce(response, Attachment.CSV, "dung-hen-" + asked + ".csv");
        try (TableFile file = TableFile.csv(response.getOutputStream(), TableFile.Separator.COMMA, zone)) {
            COLUMNS.write(cursor -> new KeysetPage<>(lines, null), formats.in(locale), file);
        }
    }

    private List<Line> lines(FigureTable table, Locale locale) {
        return table.rows().stream()
                .filter(row -> row.period().of(Measure.RESOLVED) > 0)
                .map(row -> line(row, locale))
                .toList();
    }

    private Line line(FigureTable.Row row, Locale locale) {
        FigureCounts counts = row.period();
        long resolved = counts.of(Measure.RESOLVED);
        long late = counts.of(Measure.LATE);
        boolean more = row.whole() && !organisation.children(row.office().id()).isEmpty();
        return new Line(
                row.office().nameIn(locale.getLanguage()),
                more ? row.office().code() : null,
                resolved,
                resolved - late,
                late,
                resolved < OpenFigures.FEWEST ? null : formats.in(locale).percent(resolved - late, resolved));
    }

    private @Nullable Office office(@Nullable String code) {
        String asked = Queries.text(code);
        return asked == null
                ? null
                : organisation
                        .officeByCode(asked)
                        .orElseThrow(() -> RefusedException.notFound("portal.figures.no-office"));
    }

    private YearMonth month(@Nullable String text) {
        String asked = Queries.text(text);
        try {
            return asked == null ? figures.months().get(0) : YearMonth.parse(asked);
        } catch (DateTimeException wrong) {
            throw RefusedException.notFound("portal.figures.no-month");
        }
    }
}
