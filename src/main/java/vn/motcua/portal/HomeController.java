package vn.motcua.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: where is my dossier, what do I need for a procedure, where do I go. */
@Controller
class HomeController {

    private final UsualProcedures usual;
    private final Places places;
    private final Hotline hotline;

    HomeController(UsualProcedures usual, Places places, Hotline hotline) {
        this.usual = usual;
        this.places = places;
        this.hotline = hotline;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("form", LookUpForm.empty());
        model.addAttribute("usual", usual.codes());
        model.addAttribute("offices", places.all().size());
        model.addAttribute("hotline", hotline.number());
        return "portal/home";
    }
}
