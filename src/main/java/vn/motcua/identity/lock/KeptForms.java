package vn.motcua.identity.lock;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.platform.SealedBox;
import vn.motcua.platform.ServerSecret;

/**
 * Keeps a form that was sent to a locked session until its official unlocks it. The form is encrypted for that official
 * alone, since it may contain personal data and sessions are stored in the database.
 */
@Component
public class KeptForms {

    private static final int LONGEST = 60_000;
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf");
    private static final Set<String> NOT_TYPED = Set.of("requestId", "version", "back", "dossier", "action", "no");
    private static final int LONGEST_SHOWN = 200;

    private final JsonMapper json = JsonMapper.builder().build();
    private final SealedBox box;
    private final Clock clock;

    KeptForms(ServerSecret secret, Clock clock) {
        this.box = new SealedBox(secret.hmac("kept-form", "1"));
        this.clock = clock;
    }

    /**
     * Form that was sent but not executed.
     *
     * @param path path the form was sent to, without a query: the fields contain its parameters
     * @param fields the fields with all their values, in the order of the form
     * @param at moment at which the form was sent
     */
    public record Kept(String path, Map<String, List<String>> fields, Instant at) {

        public Kept {
            fields = new LinkedHashMap<>(fields);
        }

        /** Values with text, by which the official recognises the form. */
        public List<String> typed() {
            return fields.entrySet().stream()
                    .filter(field -> !NOT_TYPED.contains(field.getKey()))
                    .flatMap(field -> field.getValue().stream())
                    .filter(value -> value.codePoints().anyMatch(Character::isLetter) && !value.equals("true"))
                    .map(value -> value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value)
                    .toList();
        }
    }

    /** Keeps the form of this request if it can be sent again: a URL-encoded form of limited size. */
    void keep(HttpServletRequest request, AccountPrincipal principal) {
        keep(request, principal.account());
    }

    /** Keeps the form of this request for an account; false when it cannot be kept. */
    boolean keep(HttpServletRequest request, int account) {
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return false;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OF_THE_PAGE.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        byte[] plain = json.writeValueAsBytes(new Kept(request.getServletPath(), fields, clock.instant()));
        if (plain.length > LONGEST) {
            return false;
        }
        IdleLock.keep(request, box.seal(plain, place(account)));
        return true;
    }

    /** Form this official sent while the session was last locked or over; empty when there is none. */
    public Optional<Kept> of(HttpServletRequest request, AccountPrincipal principal) {
        byte @Nullable [] sealed = IdleLock.kept(request);
        byte @Nullable [] plain = sealed == null ? null : box.open(sealed, place(principal.account()));
        return plain == null ? Optional.empty() : Optional.of(json.readValue(plain, Kept.class));
    }

    private static String place(int account) {
        return "account-" + account;
    }
}
