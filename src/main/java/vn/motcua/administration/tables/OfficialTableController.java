package vn.motcua.administration.tables;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.table.OfficialRow;
import vn.motcua.organisation.table.OfficialTable;
import vn.motcua.organisation.table.TableRead;
import vn.motcua.platform.Attachment;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.platform.table.TableFile;

/**
 * Officials as a table: the first page shows what was read, its form sends it back to be taken over, with accounts for those whose
 * rows name one. Nothing is stored between the two.
 */
@Controller
@RequestMapping("/quan-tri/can-bo/tep")
class OfficialTableController {

    private static final String PAGE = "administration/official-table";

    private final OfficialTable officials;
    private final AccountAdministration accounts;
    private final Organisation organisation;
    private final TableWords words;
    private final PublicAddress address;
    private final Clock clock;
    private final ZoneId zone;

    OfficialTableController(
            OfficialTable officials,
            AccountAdministration accounts,
            Organisation organisation,
            TableWords words,
            PublicAddress address,
            Clock clock,
            ZoneId zone) {
        this.officials = officials;
        this.accounts = accounts;
        this.organisation = organisation;
        this.words = words;
        this.address = address;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * An account that was given, or was not.
     *
     * @param link where its holder sets the password, shown once; null where it was refused
     * @param refusal key of the reason; null where it was given
     */
    public record Invitation(
            Official official,
            String username,
            @Nullable String link,
            @Nullable String refusal) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", new TableForm(null, null));
        return PAGE;
    }

    /** The headings and one line, to fill in. */
    @GetMapping("/mau.csv")
    void sample(HttpServletResponse response) throws IOException {
        Attachment.announce(response, Attachment.CSV, "can-bo.csv");
        try (TableFile table = TableFile.csv(response.getOutputStream(), TableFile.Separator.COMMA, zone)) {
            table.headings(OfficialTable.COLUMNS.stream()
                    .map(each -> new TableFile.Column(each, 20))
                    .toList());
            table.row(sample(LocalDate.now(clock)));
        }
    }

    private static List<@Nullable Object> sample(LocalDate today) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add("CB-001");
        cells.add("Nguyễn Văn An");
        cells.add("Công chức tư pháp – hộ tịch");
        cells.add("H02.29.16");
        cells.add("RECEPTION");
        cells.add(today);
        cells.add("nguyen.van.an");
        return cells;
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
        TableRead<OfficialRow> read = read(form.rows(), actor);
        String reason = String.valueOf(form.reason());
        if (read.problems().isEmpty()
                && RefusedException.granted(errors, () -> officials.take(read.rows(), reason, actor))) {
            model.addAttribute("taken", read);
            model.addAttribute("invitations", invite(read.rows(), reason, actor));
            return PAGE;
        }
        model.addAttribute("read", read);
        return PAGE;
    }

    private TableRead<OfficialRow> read(@Nullable String table, Actor actor) {
        return officials.read(TableWords.bytes(table), words::role, words::day, actor);
    }

    private List<Invitation> invite(List<OfficialRow> rows, String reason, Actor actor) {
        List<Invitation> invitations = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (OfficialRow row : rows) {
            String username = row.username();
            if (username != null && asked.add(username)) {
                Official official = organisation.official(row.code());
                boolean has = accounts.of(official.id()).stream()
                        .anyMatch(account -> account.username().equals(username));
                if (!has) {
                    invitations.add(invite(official, username, reason, actor));
                }
            }
        }
        return invitations;
    }

    private Invitation invite(Official official, String username, String reason, Actor actor) {
        try {
            String token = accounts.invite(username, official.id(), reason, actor);
            return new Invitation(official, username, address.of(AccountAdministration.LINKS + token), null);
        } catch (RefusedException refused) {
            return new Invitation(official, username, null, refused.messageKey());
        }
    }
}
