package vn.motcua.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.platform.Throttle;
import vn.motcua.platform.request.ClientNetwork;

/**
 * Page on which an official who has forgotten the password asks for a link by e-mail. The answer is the same whether there is such
 * an account or not; the link sets a password and skips no second factor.
 */
@Controller
@RequestMapping("/quen-mat-khau")
class ForgottenPasswordController {

    /** Requests an hour for one name, and for one network. */
    private static final int FOR_NAME = 3;

    private static final int FROM_NETWORK = 20;
    private static final int LONGEST_NAME = 64;

    private final PasswordMail mail;
    private final Throttle names;
    private final Throttle networks;

    ForgottenPasswordController(PasswordMail mail, Clock clock) {
        this.mail = mail;
        this.names = new Throttle(FOR_NAME, Duration.ofHours(1), clock);
        this.networks = new Throttle(FROM_NETWORK, Duration.ofHours(1), clock);
    }

    @GetMapping
    String page(Model model) {
        return show(false, model);
    }

    @PostMapping
    String ask(@RequestParam(defaultValue = "") String username, HttpServletRequest request, Model model) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()
                && name.length() <= LONGEST_NAME
                && networks.take(ClientNetwork.of(request.getRemoteAddr()))
                && names.take(name)) {
            mail.send(name);
        }
        return show(true, model);
    }

    private String show(boolean asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("mails", mail.isOn());
        return "identity/forgotten-password";
    }
}
