package vn.motcua.counter.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.counter.Batch;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.DossierRow;
import vn.motcua.desk.handover.HandOverSlipCode;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierId;

/**
 * Page on which files are scanned into a list, to be handed over or taken over together. The page itself holds the
 * list; no dossier changes until the list is sent.
 */
@Controller
@RequestMapping("/quay/ban-giao/quet")
class ScanListController {

    private static final int LONGEST = 40;
    private static final String TAKE_OVER = "forward:/quay/ban-giao/nhan";

    /** Actions for a scanned list, in the order in which they are tried with the first file. */
    private static final List<String> PURPOSES = List.of("confirm-hand-over", "hand-over", "claim");

    private final DossierReader reader;
    private final DossierListQuery lists;
    private final Dossiers dossiers;

    ScanListController(DossierReader reader, DossierListQuery lists, Dossiers dossiers) {
        this.reader = reader;
        this.lists = lists;
        this.dossiers = dossiers;
    }

    @GetMapping
    String empty(Model model) {
        show(List.of(), "", null, null, model);
        return "counter/scan-list";
    }

    /**
     * Adds a scanned file to the list.
     *
     * @param remove value of a line to remove from the list
     */
    @PostMapping
    String scan(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable List<String> dossier,
            @RequestParam(required = false) @Nullable String remove,
            Actor actor,
            Model model) {
        List<Batch.Chosen> list = new ArrayList<>(dossier == null ? List.of() : Batch.read(dossier));
        if (remove != null) {
            list.removeIf(each -> each.value().equals(remove));
            show(list, action, null, null, model);
            return "counter/scan-list";
        }
        if (q.isBlank()) {
            show(list, action, null, null, model);
            return "counter/scan-list";
        }
        if (HandOverSlipCode.parse(q).isPresent()) {
            return TAKE_OVER;
        }
        Optional<DossierId> found = reader.find(q.strip(), actor);
        if (found.isEmpty()) {
            show(list, action, "counter.scan-list.unknown", shortened(q.strip()), model);
            return "counter/scan-list";
        }
        DossierRow row = lists.line(found.get(), actor).orElse(null);
        List<String> possible = dossiers.available(found.get(), actor);
        String purpose = PURPOSES.contains(action)
                ? action
                : PURPOSES.stream().filter(possible::contains).findFirst().orElse("");
        if (purpose.equals("confirm-hand-over")) {
            return TAKE_OVER; // taking over has a page of its own, with a line per file handed over
        }
        String code = row == null || row.code() == null ? "" : row.code();
        if (row == null || purpose.isEmpty() || !possible.contains(purpose)) {
            show(list, action, "counter.scan-list.impossible", code, model);
        } else if (list.stream().anyMatch(each -> each.dossier().equals(found.get()))) {
            show(list, purpose, "counter.scan-list.twice", code, model);
        } else if (list.size() >= Batch.MOST) {
            show(list, purpose, "counter.refusal.batch-many", String.valueOf(Batch.MOST), model);
        } else {
            list.add(new Batch.Chosen(row.dossier(), row.version(), code));
            show(list, purpose, null, null, model);
        }
        return "counter/scan-list";
    }

    /** Scanned text, shortened, since the address of a slip or the data of a card is long. */
    private static String shortened(String scanned) {
        return scanned.length() > LONGEST ? scanned.substring(0, LONGEST) + "…" : scanned;
    }

    private static void show(
            List<Batch.Chosen> list, String action, @Nullable String problem, @Nullable String code, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("action", action);
        model.addAttribute("problem", problem);
        model.addAttribute("code", code);
        model.addAttribute("requestId", RequestKey.random().value());
    }
}
