package vn.motcua.identity.signin;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.motcua.identity.account.SignedInOfficial;
import vn.motcua.identity.factor.SecondFactors;
import vn.motcua.platform.Notice;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.ClientNetwork;

/** Page of one's own second factors: passkeys, an application, another one in its place, new recovery codes. */
@Controller
@RequestMapping(OwnSecondFactorController.PATH)
class OwnSecondFactorController {

    static final String PATH = "/tai-khoan/lop-hai";

    private final SecondFactors factors;
    private final PasskeyAnswers passkeys;
    private final ShownFactors shown;

    OwnSecondFactorController(SecondFactors factors, PasskeyAnswers passkeys, ShownFactors shown) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.shown = shown;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedInOfficial signedIn, Model model) {
        model.addAttribute("form", PasskeyForm.empty());
        return show(signedIn, model);
    }

    private String show(SignedInOfficial signedIn, Model model) {
        model.addAttribute("held", factors.held(signedIn.account().account()));
        return "identity/own-second-factor";
    }

    /** Options by which the browser makes a passkey. */
    @PostMapping("/khoa-truy-cap/thach-thuc")
    ResponseEntity<String> askForPasskey(
            @AuthenticationPrincipal SignedInOfficial signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        return passkeys.askForNew(signedIn.account().username(), request, response);
    }

    @PostMapping("/khoa-truy-cap")
    String registerPasskey(
            @AuthenticationPrincipal SignedInOfficial signedIn,
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (!SecondFactorController.registered(passkeys, form, errors, request, response)) {
            return show(signedIn, model);
        }
        List<String> codes =
                factors.passkeyRegistered(signedIn.account().account(), ClientNetwork.of(request.getRemoteAddr()));
        shown.add(shown.of(request), FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response);
        if (codes.isEmpty()) {
            Notice.of("identity.passkey.registered").afterwards(redirect);
            return "redirect:" + PATH;
        }
        return codes(codes, model);
    }

    @PostMapping("/khoa-truy-cap/{passkey}/ten")
    String rename(
            @AuthenticationPrincipal SignedInOfficial signedIn,
            @PathVariable long passkey,
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            Model model) {
        if (RefusedException.granted(
                errors,
                () -> factors.renamePasskey(signedIn.account().account(), passkey, String.valueOf(form.label())))) {
            return "redirect:" + PATH;
        }
        return show(signedIn, model);
    }

    @PostMapping("/khoa-truy-cap/{passkey}/bo")
    String remove(
            @AuthenticationPrincipal SignedInOfficial signedIn,
            @PathVariable long passkey,
            @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model) {
        if (RefusedException.granted(
                errors,
                () -> factors.removePasskey(
                        signedIn.account().account(), passkey, ClientNetwork.of(request.getRemoteAddr())))) {
            return "redirect:" + PATH;
        }
        return show(signedIn, model);
    }

    /** Shows the secret of a new application once, in the answer itself. */
    @PostMapping("/ung-dung")
    String begin(@AuthenticationPrincipal SignedInOfficial signedIn, Model model) {
        model.addAttribute("secret", factors.begin(signedIn.account().account()));
        model.addAttribute("form", FactorCodeForm.empty());
        model.addAttribute("base", PATH);
        return "identity/second-factor-app";
    }

    @PostMapping("/ung-dung/xac-nhan")
    String confirm(
            @AuthenticationPrincipal SignedInOfficial signedIn,
            @Valid @ModelAttribute("form") FactorCodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<String> codes =
                SecondFactorController.confirmed(factors, signedIn.account().account(), form, errors, request);
        if (codes.isEmpty()) {
            model.addAttribute("base", PATH);
            return "identity/second-factor-app";
        }
        shown.add(shown.of(request), SecondFactors.Proof.FACTOR_TOTP.name(), request, response);
        return codes(codes, model);
    }

    @PostMapping("/ma-khoi-phuc")
    String renewCodes(@AuthenticationPrincipal SignedInOfficial signedIn, Model model) {
        return codes(factors.renewCodes(signedIn.account().account()), model);
    }

    private static String codes(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        model.addAttribute("next", PATH);
        return "identity/recovery-codes";
    }
}
