package vn.motcua.counter.reception;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.counter.FormInput;
import vn.motcua.counter.TypedForm;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;

/** Parts of the reception page that are computed anew while the official types; they store nothing. */
@Controller
@RequestMapping("/quay/tiep-nhan")
class ReceptionPartController {

    private static final Set<String> PARTS = Set.of(
            "cases",
            "parties",
            "party",
            "papers",
            "count",
            "fee",
            "due",
            "applicant",
            "doubt",
            "submitter",
            "handedin",
            "proxy",
            "missing",
            "duplicates");

    private final ReceptionPages pages;
    private final Applicants applicants;

    ReceptionPartController(ReceptionPages pages, Applicants applicants) {
        this.pages = pages;
        this.applicants = applicants;
    }

    /** List under the procedure field: search results, or the desk's favourites while nothing is typed. */
    @GetMapping("/thu-tuc")
    String procedures(@RequestParam(defaultValue = "") String q, Actor actor, Locale locale, Model model) {
        OfficeId office = actor.office();
        model.addAttribute("procedures", office == null ? List.of() : pages.hits(q, office, locale));
        return "counter/options :: procedures";
    }

    /** Renders a part of the page from the current input; stores nothing. */
    @PostMapping("/phan/{part}")
    String part(
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            Model model) {
        if (!PARTS.contains(part)) {
            throw RefusedException.notFound("common.error.404.text");
        }
        TypedForm form = new TypedForm(FormInput.of(sent));
        OfficeId office = ReceptionController.desk(actor);
        model.addAttribute("form", form);
        model.addAttribute("page", pages.page(form, office, actor, locale, false, part.equals("applicant")));
        if (part.equals("party")) {
            int no = TypedDates.year(form.value("party"));
            model.addAttribute(
                    "person",
                    applicants
                            .of(form.value(Parties.field(no, "identifier")), actor)
                            .asParty(no));
        }
        if (part.equals("submitter")) {
            model.addAttribute(
                    "person",
                    applicants.of(form.value("submitterIdentifier"), actor).asSubmitter());
        }
        return "counter/reception-parts :: " + part;
    }
}
