package vn.motcua.portal.home;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.portal.Hotline;
import vn.motcua.portal.Places;
import vn.motcua.portal.procedures.UsualProcedures;
import vn.motcua.portal.status.LookUpForm;

/** The first page: look-up of a dossier, search of procedures, offices. */
@Controller
class HomeController {

    private final UsualProcedures usual;
    private final Places places;
    private final Hotline hotline;
    private final KeptPromises promises;

    HomeController(UsualProcedures usual, Places places, Hotline hotline, KeptPromises promises) {
        this.promises = promises;
        this.usual = usual;
        this.places = places;
        this.hotline = hotline;
    }

    @GetMapping("/")
    String home(Locale locale, Model model) {
        model.addAttribute("form", LookUpForm.empty());
        model.addAttribute("usual", usual.codes());
        model.addAttribute("offices", places.all().size());
        model.addAttribute("kept", promises.lately(locale).orElse(null));
        model.addAttribute("hotline", hotline.number());
        return "portal/home";
    }
}
