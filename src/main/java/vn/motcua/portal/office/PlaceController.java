package vn.motcua.portal.office;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.organisation.Office;
import vn.motcua.platform.Option;
import vn.motcua.platform.RefusedException;
import vn.motcua.portal.Hotline;
import vn.motcua.portal.Places;
import vn.motcua.portal.Queries;
import vn.motcua.queue.Queues;

/** Pages of the one-stop offices, with address, telephone, opening hours and lines at the desks. */
@Controller
class PlaceController {

    private final Places places;
    private final Hotline hotline;
    private final Queues queues;

    PlaceController(Places places, Hotline hotline, Queues queues) {
        this.places = places;
        this.queues = queues;
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

    /** The page of one office: way, opening hours, lines, what to bring. */
    @GetMapping("/noi-nop/{code}")
    String one(@PathVariable String code, Locale locale, Model model) {
        Office office = places.office(code).orElseThrow(() -> RefusedException.notFound("portal.places.none"));
        model.addAttribute("place", places.place(office, locale));
        model.addAttribute(
                "lines",
                queues.lines(office.id()).stream()
                        .map(line -> Option.of(line.letter(), line.nameIn(locale.getLanguage())))
                        .toList());
        model.addAttribute("hotline", hotline.number());
        return "portal/place";
    }
}
