package vn.motcua.portal;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where to hand in: the one-stop offices with address, telephone and opening hours. */
@Controller
class PlaceController {

    private final Places places;
    private final Hotline hotline;

    PlaceController(Places places, Hotline hotline) {
        this.places = places;
        this.hotline = hotline;
    }

    @GetMapping("/noi-nop")
    String list(
            @RequestParam(name = "q", required = false) @Nullable String query,
            @RequestParam(name = "after", required = false) @Nullable String after,
            Locale locale,
            Model model) {
        String asked = Queries.text(query);
        model.addAttribute("query", asked);
        model.addAttribute("listing", places.search(asked, Queries.text(after), locale));
        model.addAttribute("hotline", hotline.number());
        return "portal/places";
    }
}
