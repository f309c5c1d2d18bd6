package vn.motcua.identity.signin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.motcua.identity.factor.PendingSignIn;
import vn.motcua.identity.factor.SecondFactorGate.Missing;
import vn.motcua.identity.factor.SecondFactors;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.ClientNetwork;

/**
 * Pages between the password and the first page: the second factor is asked for, or set by who must have one and has none. Nothing
 * else answers before.
 */
@Controller
@RequestMapping(SignInSuccess.SECOND_FACTOR)
class SecondFactorController {

    private static final String SIGN_IN = "redirect:/dang-nhap";
    private static final String ASK = "identity/second-factor";
    private static final String BEGIN = "identity/second-factor-begin";

    private final SecondFactors factors;
    private final PasskeyAnswers passkeys;
    private final ShownFactors shown;
    private final SignInSuccess success;

    SecondFactorController(SecondFactors factors, PasskeyAnswers passkeys, ShownFactors shown, SignInSuccess success) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.shown = shown;
        this.success = success;
    }

    @GetMapping
    String page(HttpServletRequest request, Model model) {
        PendingSignIn pending = PendingSignIn.of(request).orElse(null);
        if (pending == null) {
            return SIGN_IN;
        }
        model.addAttribute("username", pending.account().username());
        if (pending.missing() == Missing.FACTOR) {
            model.addAttribute("form", FactorCodeForm.empty());
            return ASK;
        }
        model.addAttribute("form", PasskeyForm.empty());
        return BEGIN;
    }

    /** Options by which the browser makes a passkey for the account that must have a second factor. */
    @PostMapping("/khoa-truy-cap/thach-thuc")
    ResponseEntity<String> askForPasskey(HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn pending = pending(request, Missing.ENROLMENT);
        return pending == null
                ? ResponseEntity.status(HttpStatus.UNAUTHORIZED).build()
                : passkeys.askForNew(pending.account().username(), request, response);
    }

    @PostMapping("/khoa-truy-cap")
    String registerPasskey(
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PendingSignIn pending = pending(request, Missing.ENROLMENT);
        if (pending == null) {
            return SIGN_IN;
        }
        if (!registered(passkeys, form, errors, request, response)) {
            return BEGIN;
        }
        List<String> codes =
                factors.passkeyRegistered(pending.account().id(), ClientNetwork.of(request.getRemoteAddr()));
        success.begin(
                request,
                response,
                shown.add(pending.session(), FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response));
        model.addAttribute("codes", codes);
        model.addAttribute("next", "/dang-nhap");
        return "identity/recovery-codes";
    }

    /** Registers the passkey of a form; false, with an error, where it is refused. */
    static boolean registered(
            PasskeyAnswers passkeys,
            PasskeyForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        return RefusedException.granted(
                errors,
                () -> passkeys.register(
                        form.credential() == null ? "" : form.credential(),
                        String.valueOf(form.label()),
                        request,
                        response));
    }

    @PostMapping
    @Nullable
    String show(
            @Valid @ModelAttribute("form") FactorCodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException, ServletException {
        PendingSignIn pending = pending(request, Missing.FACTOR);
        if (pending == null) {
            return SIGN_IN;
        }
        int account = pending.account().id();
        Optional<SecondFactors.Proof> proof = errors.hasErrors()
                ? Optional.empty()
                : factors.verify(account, String.valueOf(form.code()), ClientNetwork.of(request.getRemoteAddr()));
        if (proof.isEmpty()) {
            if (!errors.hasErrors()) {
                errors.rejectValue("code", "identity.factor.wrong");
            }
            model.addAttribute("username", pending.account().username());
            return ASK;
        }
        success.complete(
                request, response, shown.add(pending.session(), proof.get().name(), request, response));
        return null;
    }

    /** Shows the secret of a new application once, in the answer itself: it stands in no session, no address and no log. */
    @PostMapping("/ung-dung")
    String begin(HttpServletRequest request, Model model) {
        PendingSignIn pending = pending(request, Missing.ENROLMENT);
        if (pending == null) {
            return SIGN_IN;
        }
        model.addAttribute("secret", factors.begin(pending.account().id()));
        model.addAttribute("form", FactorCodeForm.empty());
        return enrolment(model);
    }

    @PostMapping("/ung-dung/xac-nhan")
    String confirm(
            @Valid @ModelAttribute("form") FactorCodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PendingSignIn pending = pending(request, Missing.ENROLMENT);
        if (pending == null) {
            return SIGN_IN;
        }
        List<String> codes = confirmed(factors, pending.account().id(), form, errors, request);
        if (codes.isEmpty()) {
            return enrolment(model);
        }
        success.begin(
                request,
                response,
                shown.add(pending.session(), SecondFactors.Proof.FACTOR_TOTP.name(), request, response));
        model.addAttribute("codes", codes);
        model.addAttribute("next", "/dang-nhap"); // which knows the first page
        return "identity/recovery-codes";
    }

    /** New recovery codes of an application that its first code confirms; none, with an error, for a wrong code. */
    static List<String> confirmed(
            SecondFactors factors, int account, FactorCodeForm form, BindingResult errors, HttpServletRequest request) {
        if (errors.hasErrors()) {
            return List.of();
        }
        List<String> codes = factors.confirm(
                        account, String.valueOf(form.code()), ClientNetwork.of(request.getRemoteAddr()))
                .orElse(List.of());
        if (codes.isEmpty()) {
            errors.rejectValue("code", "identity.factor.wrong");
        }
        return codes;
    }

    private static String enrolment(Model model) {
        model.addAttribute("base", SignInSuccess.SECOND_FACTOR);
        return "identity/second-factor-app";
    }

    private static @Nullable PendingSignIn pending(HttpServletRequest request, Missing missing) {
        return PendingSignIn.of(request)
                .filter(pending -> pending.missing() == missing)
                .orElse(null);
    }
}
