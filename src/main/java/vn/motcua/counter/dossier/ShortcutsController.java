package vn.motcua.counter.dossier;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Printable sheet of the shortcut keys. */
@Controller
class ShortcutsController {

    /** Shortcut keys available on every page, in the usual order of use. */
    private static final List<String> EVERYWHERE = List.of(
            "F2", "F4", "F6", "F7", "F8", "F9", "F10", "Alt+1", "Alt+8", "Alt+0", "Alt+5", "Alt+6", "Alt+7", "Alt+9",
            "Alt+/", "Alt+L", "Esc");

    @GetMapping("/quay/phim-tat")
    String sheet(Model model) {
        model.addAttribute("everywhere", EVERYWHERE);
        model.addAttribute("actions", ActionKeys.byKey());
        return "counter/shortcuts";
    }
}
