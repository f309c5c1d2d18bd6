package vn.motcua.identity.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.identity.account.PasswordPolicy;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.ClientNetwork;

/** Page to which an invitation or a reset leads: its holder sets the password of the account, once. */
@Controller
@RequestMapping(AccountAdministration.LINKS)
class PasswordLinkController {

    private final AccountAdministration accounts;

    PasswordLinkController(AccountAdministration accounts) {
        this.accounts = accounts;
    }

    @GetMapping("{token}")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        model.addAttribute("form", NewPasswordForm.empty());
        return show(token, model, response);
    }

    @PostMapping("{token}")
    String set(
            @PathVariable String token,
            @Valid @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.requireTwice(errors);
        if (RefusedException.granted(
                errors,
                () -> accounts.accept(
                        token, String.valueOf(form.password()), ClientNetwork.of(request.getRemoteAddr())))) {
            Notice.of("identity.link.done").afterwards(redirect);
            return "redirect:/dang-nhap";
        }
        return show(token, model, response);
    }

    private String show(String token, Model model, HttpServletResponse response) {
        Optional<String> username = accounts.invited(token);
        if (username.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        model.addAttribute("token", token);
        model.addAttribute("username", username.orElse(null));
        model.addAttribute("shortest", PasswordPolicy.SHORTEST);
        return "identity/new-password";
    }
}
