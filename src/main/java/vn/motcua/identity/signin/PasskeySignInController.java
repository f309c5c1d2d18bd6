package vn.motcua.identity.signin;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.platform.request.ClientNetwork;

/** Signs in with a passkey, without user name and password: the authenticator is one factor, its verified user another. */
@Controller
@RequestMapping("/dang-nhap/khoa-truy-cap")
class PasskeySignInController {

    private final PasskeyAnswers passkeys;
    private final ShownFactors shown;
    private final SignInSuccess success;
    private final Clock clock;

    PasskeySignInController(PasskeyAnswers passkeys, ShownFactors shown, SignInSuccess success, Clock clock) {
        this.passkeys = passkeys;
        this.shown = shown;
        this.success = success;
        this.clock = clock;
    }

    @PostMapping("/thach-thuc")
    ResponseEntity<String> ask(HttpServletRequest request, HttpServletResponse response) {
        return passkeys.ask(request, response);
    }

    @PostMapping
    @Nullable
    String signIn(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        Account account = passkeys.recognise(credential, request, response).orElse(null);
        if (account == null) {
            return "redirect:/dang-nhap?loi=khoa";
        }
        UsernamePasswordAuthenticationToken recognised = UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(account.id(), account.username(), clock.instant()), null, List.of());
        recognised.setDetails(ClientNetwork.of(request.getRemoteAddr()));
        success.complete(
                request, response, shown.add(recognised, FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response));
        return null;
    }
}
