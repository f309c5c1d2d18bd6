package vn.motcua.counter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.organisation.Organisation;

/** Search for the office to which a dossier is transferred or whose opinion is requested. */
@Controller
class OfficeSearchController {

    private static final int MOST = 12;

    private final Organisation organisation;

    OfficeSearchController(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping("/quay/don-vi")
    String offices(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("offices", organisation.searchOffices(q, null, MOST));
        return "counter/options :: offices";
    }
}
