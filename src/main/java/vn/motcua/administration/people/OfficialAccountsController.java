package vn.motcua.administration.people;

import java.util.Optional;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.identity.factor.SecondFactorAdministration;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.PublicAddress;

/** Forms by which an administrator opens an official's account, begins a reset, locks it, and signs it out. */
@Controller
@RequestMapping("/quan-tri/can-bo/{code}/tai-khoan")
class OfficialAccountsController {

    private final Organisation organisation;
    private final AccountAdministration accounts;
    private final SecondFactorAdministration factors;
    private final PublicAddress address;

    OfficialAccountsController(
            Organisation organisation,
            AccountAdministration accounts,
            SecondFactorAdministration factors,
            PublicAddress address) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.factors = factors;
        this.address = address;
    }

    /** What an administrator does with an account; the last part of the address. */
    enum Act {
        RESET("dat-lai"),
        RESET_FACTOR("dat-lai-lop-hai"),
        DISABLE("khoa"),
        ENABLE("mo-khoa"),
        SIGN_OUT("dang-xuat");

        private final String path;

        Act(String path) {
            this.path = path;
        }

        static Act of(String path) {
            for (Act act : values()) {
                if (act.path.equals(path)) {
                    return act;
                }
            }
            throw RefusedException.notFound("identity.account.unknown");
        }
    }

    @GetMapping("/moi")
    String inviting(@PathVariable String code, Model model) {
        model.addAttribute("form", new InvitationForm(null, null));
        model.addAttribute("whom", organisation.official(code));
        return "administration/account-invite";
    }

    @PostMapping("/moi")
    String invite(
            @PathVariable String code,
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        Official official = organisation.official(code);
        String username = String.valueOf(form.username());
        Optional<String> token = RefusedException.answered(
                errors, () -> accounts.invite(username, official.id(), String.valueOf(form.reason()), actor));
        if (token.isPresent()) {
            return link(official, username, token.get(), model);
        }
        model.addAttribute("whom", official);
        return "administration/account-invite";
    }

    @GetMapping("/{username}/{act}")
    String asking(@PathVariable String code, @PathVariable String username, @PathVariable String act, Model model) {
        model.addAttribute("form", new ReasonForm(null));
        return ask(organisation.official(code), username, act, model);
    }

    @PostMapping("/{username}/{act}")
    String carryOut(
            @PathVariable String code,
            @PathVariable String username,
            @PathVariable String act,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Official official = organisation.official(code);
        String reason = String.valueOf(form.reason());
        String[] token = new String[1];
        boolean[] atOnce = new boolean[1];
        Act chosen = Act.of(act);
        requireTheirs(official, username);
        boolean done = RefusedException.granted(errors, () -> {
            switch (chosen) {
                case RESET -> token[0] = accounts.reset(username, reason, actor);
                case RESET_FACTOR -> atOnce[0] = factors.prepare(username, reason, actor);
                case DISABLE -> accounts.disable(username, reason, actor);
                case ENABLE -> accounts.enable(username, reason, actor);
                case SIGN_OUT -> accounts.signOut(username, reason, actor);
            }
        });
        if (!done) {
            return ask(official, username, act, model);
        }
        if (chosen == Act.RESET) {
            return link(official, username, token[0], model);
        }
        Notice.of("administration.account.done." + chosen + (atOnce[0] ? "-alone" : ""), username)
                .afterwards(redirect);
        return "redirect:/quan-tri/can-bo/" + official.code();
    }

    private String ask(Official official, String username, String act, Model model) {
        requireTheirs(official, username);
        model.addAttribute("whom", official);
        model.addAttribute("username", username);
        model.addAttribute("path", act);
        model.addAttribute("act", Act.of(act));
        return "administration/account-act";
    }

    /** The link is shown in the answer itself: it stands in no session, no address and no log. */
    private String link(Official official, String username, @Nullable String token, Model model) {
        model.addAttribute("whom", official);
        model.addAttribute("username", username);
        model.addAttribute("link", address.of(AccountAdministration.LINKS + token));
        return "administration/account-link";
    }

    private void requireTheirs(Official official, String username) {
        if (accounts.of(official.id()).stream().map(Account::username).noneMatch(username::equals)) {
            throw RefusedException.notFound("identity.account.unknown");
        }
    }
}
