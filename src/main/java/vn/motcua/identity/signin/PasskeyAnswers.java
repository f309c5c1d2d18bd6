package vn.motcua.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.factor.PasskeyCeremonies;
import vn.motcua.platform.Throttle;
import vn.motcua.platform.request.ClientNetwork;

/**
 * Asks browsers for passkeys and reads their answers. A challenge is kept in the session and holds for one answer. Sessions of
 * strangers begin here, so a network has a limit.
 */
@Component
class PasskeyAnswers {

    /** Challenges an hour for one network. */
    private static final int CHALLENGES = 600;

    private final PasskeyCeremonies ceremonies;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository creations =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository requests =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();
    private final Throttle challenges;

    PasskeyAnswers(PasskeyCeremonies ceremonies, Clock clock) {
        this.ceremonies = ceremonies;
        this.challenges = new Throttle(CHALLENGES, Duration.ofHours(1), clock);
    }

    /** Options by which a browser makes a passkey for this account. */
    ResponseEntity<String> askForNew(String username, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = ceremonies.creation(username);
        creations.save(request, response, options);
        return json(options);
    }

    /** Options by which a browser shows a passkey. */
    ResponseEntity<String> ask(HttpServletRequest request, HttpServletResponse response) {
        if (!challenges.take(ClientNetwork.of(request.getRemoteAddr()))) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        PublicKeyCredentialRequestOptions options = ceremonies.request();
        requests.save(request, response, options);
        return json(options);
    }

    private ResponseEntity<String> json(Object options) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ceremonies.json(options));
    }

    /** Registers the passkey that a browser made; refuses as {@link PasskeyCeremonies#register} does. */
    void register(String answer, String label, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = creations.load(request);
        creations.save(request, response, null);
        ceremonies.register(options, answer, label);
    }

    /** Account whose passkey a browser showed; empty when it is refused. */
    Optional<Account> recognise(String answer, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = requests.load(request);
        requests.save(request, response, null);
        return ceremonies.recognise(options, answer);
    }
}
