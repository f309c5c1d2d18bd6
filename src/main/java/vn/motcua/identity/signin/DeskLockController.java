package vn.motcua.identity.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.SignedInOfficial;
import vn.motcua.identity.lock.IdleLock;
import vn.motcua.identity.lock.KeptForms;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.request.ClientNetwork;

/**
 * Page of a locked desk. Its official unlocks it with the password and goes on with the kept session; another official
 * signs out first. With scripts the lock is shown over the current page and sends its requests here too.
 */
@Controller
@RequestMapping(IdleLock.PATH)
class DeskLockController {

    private static final String SIGN_IN = "redirect:/dang-nhap";
    /** A path of this application: no host before it, and nothing that could begin another header. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\p{Cntrl}]{0,999})?");

    private static final String WRONG = "identity.lock.wrong";

    private final IdleLock lock;
    private final KeptForms forms;
    private final PasswordSignIn passwords;
    private final Accounts accounts;
    private final Organisation organisation;
    private final MessageSource words;

    DeskLockController(
            IdleLock lock,
            KeptForms forms,
            PasswordSignIn passwords,
            Accounts accounts,
            Organisation organisation,
            MessageSource words) {
        this.lock = lock;
        this.forms = forms;
        this.passwords = passwords;
        this.accounts = accounts;
        this.organisation = organisation;
        this.words = words;
    }

    @GetMapping
    String page(@Nullable Authentication authentication, HttpServletRequest request, Model model) {
        Optional<AccountPrincipal> holder = IdleLock.holder(request);
        if (holder.isEmpty()) {
            return signedIn(authentication)
                    .map(official -> "redirect:" + official.home())
                    .orElse(SIGN_IN);
        }
        return show(holder.get(), false, model);
    }

    private String show(AccountPrincipal holder, boolean failed, Model model) {
        model.addAttribute("account", holder.username());
        model.addAttribute("whose", name(holder));
        model.addAttribute("failed", failed);
        return "identity/locked";
    }

    private String name(AccountPrincipal holder) {
        OfficialId official = accounts.find(holder.account()).orElseThrow().official();
        return organisation.official(official).fullName();
    }

    /**
     * Locks the session at once.
     *
     * @param page path to go on to after unlocking; ignored unless it is a path of this application
     */
    @PostMapping
    Object lock(
            @RequestParam(name = "ve", required = false) @Nullable String page,
            @RequestHeader(name = IdleLock.SENT_BY, required = false) @Nullable String script,
            @Nullable Authentication authentication,
            HttpServletRequest request) {
        boolean signedIn = signedIn(authentication).isPresent();
        if (signedIn) {
            lock.lock(request, page != null && OWN_PATH.matcher(page).matches() ? page : null);
        }
        boolean known = signedIn || IdleLock.holder(request).isPresent();
        if (script != null) {
            return ResponseEntity.status(known ? 204 : 401).build();
        }
        return known ? "redirect:" + IdleLock.PATH : SIGN_IN;
    }

    /** Counts as use of the session, for pages that are in use without other requests. */
    @PostMapping("/con-lam")
    ResponseEntity<Void> stillAtWork(@Nullable Authentication authentication, HttpServletRequest request) {
        if (IdleLock.holder(request).isPresent()) {
            return ResponseEntity.status(HttpStatus.LOCKED).build();
        }
        return ResponseEntity.status(signedIn(authentication).isPresent() ? 204 : 401)
                .build();
    }

    /**
     * Unlocks the session.
     *
     * @param account user name that the page shows; a session of another account is not unlocked
     */
    @PostMapping("/mo")
    Object unlock(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String account,
            @RequestHeader(name = IdleLock.SENT_BY, required = false) @Nullable String script,
            @Nullable Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        AccountPrincipal holder = IdleLock.holder(request)
                .or(() -> signedIn(authentication).map(SignedInOfficial::account))
                .orElse(null);
        if (holder == null || !holder.username().equals(account)) {
            return script == null
                    ? page(authentication, request, model)
                    : ResponseEntity.status(401).build();
        }
        if (!passwords.unlocks(
                holder, password, request.getSession().getId(), ClientNetwork.of(request.getRemoteAddr()))) {
            if (script != null) {
                return ResponseEntity.status(422)
                        .contentType(MediaType.TEXT_PLAIN)
                        .body(words.getMessage(WRONG, null, locale));
            }
            response.setStatus(422);
            return show(holder, true, model);
        }
        lock.unlock(request);
        if (script != null) {
            return ResponseEntity.noContent().build();
        }
        String next = IdleLock.page(request).orElse("/quay");
        return "redirect:" + (forms.of(request, holder).isPresent() ? IdleLock.PATH + "/gui-tiep" : next);
    }

    /** Shows the form that was sent while the desk was locked, to be sent again or discarded. */
    @GetMapping("/gui-tiep")
    ModelAndView sendOn(@Nullable Authentication authentication, HttpServletRequest request) {
        SignedInOfficial official = signedIn(authentication).orElse(null);
        if (official == null) {
            return new ModelAndView(IdleLock.holder(request).isPresent() ? "redirect:" + IdleLock.PATH : SIGN_IN);
        }
        KeptForms.Kept kept = forms.of(request, official.account()).orElse(null);
        return kept == null
                ? new ModelAndView("redirect:" + official.home())
                : new ModelAndView("identity/send-on", "kept", kept);
    }

    private static Optional<SignedInOfficial> signedIn(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInOfficial official
                ? Optional.of(official)
                : Optional.empty();
    }
}
