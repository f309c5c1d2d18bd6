package vn.motcua.identity.signin;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.identity.account.DemoSignIns;
import vn.motcua.identity.account.SignedInOfficial;

/** Sign-in page of officials; the security filters process its form. */
@Controller
class SignInController {

    private final @Nullable DemoSignIns demo;

    SignInController(ObjectProvider<DemoSignIns> demo) {
        this.demo = demo.getIfAvailable();
    }

    @GetMapping("/dang-nhap")
    String page(
            @RequestParam(name = "loi", required = false) @Nullable String failed,
            @RequestParam(name = "ra", required = false) @Nullable String signedOut,
            @Nullable Authentication authentication,
            Model model) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInOfficial official) {
            return "redirect:" + official.home();
        }
        model.addAttribute("failed", failed != null);
        model.addAttribute("passkeyFailed", "khoa".equals(failed));
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("demo", demo == null ? List.of() : demo.signIns());
        return "identity/sign-in";
    }
}
