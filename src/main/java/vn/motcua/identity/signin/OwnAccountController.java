package vn.motcua.identity.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.data.domain.Limit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
import vn.motcua.identity.account.PasswordPolicy;
import vn.motcua.identity.account.SignInHistory;
import vn.motcua.identity.account.SignedInOfficial;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.ClientNetwork;
import vn.motcua.vocabulary.EmailAddress;
import vn.motcua.vocabulary.InvalidValueException;

/** Page of one's own account: roles, sessions and the last sign-ins, a new password, signing out everywhere. */
@Controller
@RequestMapping("/tai-khoan")
class OwnAccountController {

    private static final int SIGN_INS = 20;

    private final AccountAdministration accounts;
    private final PasswordSignIn passwords;
    private final OwnSessions sessions;
    private final SignInHistory log;
    private final Organisation organisation;
    private final Clock clock;

    OwnAccountController(
            AccountAdministration accounts,
            PasswordSignIn passwords,
            OwnSessions sessions,
            SignInHistory log,
            Organisation organisation,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** A role at an office, today. */
    public record Post(Office office, Assignment assignment) {}

    @GetMapping
    String page(@AuthenticationPrincipal SignedInOfficial signedIn, HttpServletRequest request, Model model) {
        model.addAttribute("form", NewPasswordForm.empty());
        return show(signedIn, request, model);
    }

    @PostMapping("/mat-khau")
    String change(
            @AuthenticationPrincipal SignedInOfficial signedIn,
            @Valid @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        form.requireTwice(errors);
        if (!errors.hasErrors()
                && !passwords.unlocks(
                        signedIn.account(),
                        form.old() == null ? "" : form.old(),
                        request.getSession().getId(),
                        ClientNetwork.of(request.getRemoteAddr()))) {
            errors.rejectValue("old", "identity.password.wrong");
        }
        if (RefusedException.granted(
                errors,
                () -> accounts.changePassword(
                        signedIn.account().account(),
                        String.valueOf(form.password()),
                        ClientNetwork.of(request.getRemoteAddr())))) {
            request.getSession().invalidate(); // it is over; the next one has the notice
            Notice.of("identity.account.password-changed").afterwards(redirect);
            return "redirect:/dang-nhap";
        }
        return show(signedIn, request, model);
    }

    /** Sets the address to which a link is mailed when the password is forgotten. */
    @PostMapping("/thu-dien-tu")
    String mailTo(
            @AuthenticationPrincipal SignedInOfficial signedIn,
            @Valid @ModelAttribute("mail") EmailForm mail,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        String typed = mail.email();
        if (RefusedException.granted(
                errors, () -> accounts.mailTo(signedIn.account().account(), typed == null ? null : email(typed)))) {
            Notice.of("identity.own.email.done").afterwards(redirect);
            return "redirect:/tai-khoan";
        }
        model.addAttribute("form", NewPasswordForm.empty());
        return show(signedIn, request, model);
    }

    private static EmailAddress email(String typed) {
        try {
            return EmailAddress.parse(typed);
        } catch (InvalidValueException unfit) {
            throw RefusedException.invalidField(
                    "email", unfit.messageKey(), unfit.arguments().toArray());
        }
    }

    /** Ends one of one's own sessions, at whichever desk it is. */
    @PostMapping("/phien/{mark}/ket-thuc")
    String endSession(@AuthenticationPrincipal SignedInOfficial signedIn, @PathVariable String mark) {
        sessions.end(signedIn.account(), mark);
        return "redirect:/tai-khoan";
    }

    @PostMapping("/dang-xuat-het")
    String signOutEverywhere(@AuthenticationPrincipal SignedInOfficial signedIn, HttpServletRequest request) {
        accounts.endSessions(signedIn.account().account());
        request.getSession().invalidate();
        return "redirect:/dang-nhap?ra";
    }

    private String show(SignedInOfficial signedIn, HttpServletRequest request, Model model) {
        Official official =
                organisation.official(Objects.requireNonNull(signedIn.actor().official()));
        LocalDate today = LocalDate.now(clock);
        List<Post> posts = official.assignments().stream()
                .filter(assignment -> assignment.isValidOn(today))
                .map(assignment -> new Post(organisation.office(assignment.office()), assignment))
                .toList();
        if (!model.containsAttribute("mail")) {
            model.addAttribute(
                    "mail",
                    new EmailForm(accounts.of(official.id()).stream()
                            .filter(each -> each.id() == signedIn.account().account())
                            .findFirst()
                            .map(Account::email)
                            .orElse(null)));
        }
        model.addAttribute("username", signedIn.account().username());
        model.addAttribute("whom", official);
        model.addAttribute("posts", posts);
        model.addAttribute(
                "sessions", sessions.of(signedIn.account(), request.getSession().getId()));
        model.addAttribute("shortest", PasswordPolicy.SHORTEST);
        model.addAttribute(
                "signIns",
                log.findByUsernameAndAccountIdOrderByAtDesc(
                        signedIn.account().username(), signedIn.account().account(), Limit.of(SIGN_INS)));
        return "identity/own-account";
    }
}
