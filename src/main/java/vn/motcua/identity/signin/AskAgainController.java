package vn.motcua.identity.signin;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.identity.account.SignedInOfficial;
import vn.motcua.identity.factor.SecondFactorGate;
import vn.motcua.identity.factor.SecondFactors;
import vn.motcua.platform.Notice;
import vn.motcua.platform.request.ClientNetwork;

/**
 * Page that asks an official again for the second factor, or for the password where there is none, before an act of two persons
 * or a change of the second factor itself (ASVS 5.0, 7.5.1 and 7.5.3).
 */
@Controller
@RequestMapping(SignInSuccess.ASK_AGAIN)
class AskAgainController {

    /** A path of this application: no host before it, and nothing that could begin another header. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\p{Cntrl}]{0,999})?");

    private final SecondFactors factors;
    private final PasswordSignIn passwords;
    private final PasskeyAnswers passkeys;
    private final ShownFactors shown;

    AskAgainController(SecondFactors factors, PasswordSignIn passwords, PasskeyAnswers passkeys, ShownFactors shown) {
        this.factors = factors;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.shown = shown;
    }

    @GetMapping
    String page(
            @RequestParam(name = "ve", required = false) @Nullable String next,
            @AuthenticationPrincipal SignedInOfficial signedIn,
            Model model) {
        model.addAttribute("form", FactorCodeForm.empty());
        return show(next, signedIn, model);
    }

    @PostMapping
    String again(
            @RequestParam(name = "ve", required = false) @Nullable String next,
            @Valid @ModelAttribute("form") FactorCodeForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInOfficial signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        String authority = errors.hasErrors() ? null : proven(String.valueOf(form.code()), signedIn, request);
        if (authority == null) {
            if (!errors.hasErrors()) {
                errors.rejectValue("code", onlyPassword() ? "identity.password.wrong" : "identity.factor.wrong");
            }
            return show(next, signedIn, model);
        }
        return goOn(authority, next, signedIn, request, response, redirect);
    }

    /** The same by a passkey of the official's own account. */
    @PostMapping("/khoa-truy-cap")
    String againByPasskey(
            @RequestParam(name = "ve", required = false) @Nullable String next,
            @RequestParam(defaultValue = "") String credential,
            @AuthenticationPrincipal SignedInOfficial signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        boolean theirs = passkeys.recognise(credential, request, response)
                .filter(account -> account.id() == signedIn.account().account())
                .isPresent();
        if (theirs) {
            return goOn(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, next, signedIn, request, response, redirect);
        }
        BindingResult errors = new BeanPropertyBindingResult(FactorCodeForm.empty(), "form");
        errors.reject("identity.passkey.refused");
        model.addAttribute("form", errors.getTarget());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return show(next, signedIn, model);
    }

    private String goOn(
            String authority,
            @Nullable String next,
            SignedInOfficial signedIn,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        shown.add(shown.of(request), authority, request, response);
        Notice.of("identity.again.done").afterwards(redirect);
        return "redirect:" + (isOwn(next) ? next : signedIn.home());
    }

    private @Nullable String proven(String typed, SignedInOfficial signedIn, HttpServletRequest request) {
        String network = ClientNetwork.of(request.getRemoteAddr());
        if (!onlyPassword()) {
            return factors.verify(signedIn.account().account(), typed, network)
                    .map(SecondFactors.Proof::name)
                    .orElse(null);
        }
        return passwords.unlocks(signedIn.account(), typed, request.getSession().getId(), network)
                ? FactorGrantedAuthority.PASSWORD_AUTHORITY
                : null;
    }

    private String show(@Nullable String next, SignedInOfficial signedIn, Model model) {
        model.addAttribute("next", isOwn(next) ? next : null);
        model.addAttribute("onlyPassword", onlyPassword());
        model.addAttribute(
                "passkeys",
                !factors.held(signedIn.account().account()).passkeys().isEmpty());
        return "identity/ask-again";
    }

    private static boolean onlyPassword() {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        return session == null || SecondFactorGate.hasOnlyPassword(session);
    }

    private static boolean isOwn(@Nullable String next) {
        return next != null && OWN_PATH.matcher(next).matches();
    }
}
