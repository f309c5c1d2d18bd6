package vn.motcua.portal.status;

import java.time.Duration;

import jakarta.validation.Valid;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import vn.motcua.document.SlipSignatures;

/**
 * Page that checks an appointment slip by its signature alone: no dossier is opened, and anybody with the public key
 * can do the same without it.
 */
@Controller
class SlipCheckController {

    private static final String VIEW = "portal/check-slip";
    private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

    private final SlipSignatures signatures;

    SlipCheckController(SlipSignatures signatures) {
        this.signatures = signatures;
    }

    @GetMapping("/kiem-tra")
    String form(Model model) {
        model.addAttribute("form", SlipCheckForm.empty());
        return VIEW;
    }

    @PostMapping("/kiem-tra")
    String check(@Valid @ModelAttribute("form") SlipCheckForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            return VIEW;
        }
        SlipSignatures.Genuine genuine = signatures.check(form.text()).orElse(null);
        String name = form.name();
        model.addAttribute("checked", true);
        model.addAttribute("genuine", genuine);
        model.addAttribute("sameName", genuine == null || name == null || genuine.isOf(name));
        model.addAttribute("named", name != null);
        return VIEW;
    }

    /** The public key for checks offline. */
    @GetMapping("/.well-known/slip-key.pem")
    ResponseEntity<String> key() {
        return ResponseEntity.ok()
                .contentType(PEM)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(signatures.publicKeyPem());
    }
}
