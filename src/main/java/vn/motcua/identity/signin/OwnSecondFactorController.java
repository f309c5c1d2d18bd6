package vn.motcua.identity.signin;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.motcua.identity.account.SignedInOfficial;
import vn.motcua.identity.factor.SecondFactors;

/** Page of one's own second factor: an application, another one in its place, new recovery codes. */
@Controller
@RequestMapping(OwnSecondFactorController.PATH)
class OwnSecondFactorController {

    static final String PATH = "/tai-khoan/lop-hai";

    private final SecondFactors factors;
    private final ShownFactors shown;

    OwnSecondFactorController(SecondFactors factors, ShownFactors shown) {
        this.factors = factors;
        this.shown = shown;
    }

    @GetMapping
    String page(@AuthenticationPrincipal SignedInOfficial signedIn, Model model) {
        model.addAttribute("held", factors.held(signedIn.account().account()));
        return "identity/own-second-factor";
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
