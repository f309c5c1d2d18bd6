package vn.motcua.counter.reception;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueWords;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.platform.Option;

/** Search for the procedure case to which a dossier is converted. */
@Controller
class CaseSearchController {

    private static final int MOST = 8;

    private final Catalogue catalogue;
    private final CatalogueWords words;

    CaseSearchController(Catalogue catalogue, CatalogueWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    @GetMapping("/quay/truong-hop")
    String cases(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        List<Option> cases = catalogue.search(q, null, null, MOST, null).stream()
                .flatMap(version -> version.cases().stream()
                        .map(each -> new Option(
                                String.valueOf(each.id().value()),
                                name(version, locale, words.name(each, locale)),
                                version.code() + " · " + words.limit(each.limit(), locale))))
                .toList();
        model.addAttribute("cases", cases);
        return "counter/options :: cases";
    }

    private String name(ProcedureVersion version, Locale locale, String caseName) {
        String name = words.name(version, locale);
        return version.cases().size() == 1 ? name : name + " – " + caseName;
    }
}
