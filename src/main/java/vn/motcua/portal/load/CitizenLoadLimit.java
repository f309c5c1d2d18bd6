package vn.motcua.portal.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import vn.motcua.platform.LoadRules;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.StartupRefusedException;
import vn.motcua.tracking.CitizenStatus;

/**
 * Where citizens come in, before there is a session, a token or a connection to the database. Who tried too often is turned
 * away here, which costs next to nothing; all others have a part of the server for themselves, and leave the rest to the
 * desks whatever happens (trust model, T1 and T14). Three doors: who guesses numbers, or reads pages by the thousand, takes
 * nothing from people who hold a slip.
 *
 * <p>What was sent has been read before, in {@code RequestBodies}; the place is left before the answer is written.
 *
 * <p>Kiosks, boards and the sign-in are an office's own and go through no door.
 */
@Component
@EnableConfigurationProperties(CitizenLoadLimitProperties.class)
class CitizenLoadLimit extends OncePerRequestFilter {

    /** What the desks have in any case. */
    private static final int CONNECTIONS_OF_DESKS = 2;

    private final Map<LoadRules.Part, RequestMatcher> addresses = new EnumMap<>(LoadRules.Part.class);
    private final CitizenStatus status;
    private final OverloadResponse away;
    private final ConcurrencyLimit numbers;
    private final ConcurrencyLimit slips;
    private final ConcurrencyLimit pages;

    CitizenLoadLimit(
            CitizenStatus status,
            OverloadResponse away,
            List<LoadRules> faces,
            CitizenLoadLimitProperties properties,
            @Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        if (properties.places() > connections - CONNECTIONS_OF_DESKS) {
            throw new StartupRefusedException(
                    "Citizens could take all " + connections + " connections to the database from the desks.",
                    "Let the numbers of motcua.door be at least " + CONNECTIONS_OF_DESKS
                            + " less than spring.datasource.hikari.maximum-pool-size together.");
        }
        this.status = status;
        this.away = away;
        for (LoadRules.Part part : LoadRules.Part.values()) {
            addresses.put(part, matching(part, faces));
        }
        numbers = new ConcurrencyLimit(properties.numbersAtOnce(), properties.waiting(), properties.longestWait());
        slips = new ConcurrencyLimit(properties.slipsAtOnce(), properties.waiting(), properties.longestWait());
        pages = new ConcurrencyLimit(properties.pagesAtOnce(), properties.waiting(), properties.longestWait());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean byNumber = comesIn(LoadRules.Part.NUMBERS, request);
        boolean bySlip = !byNumber && comesIn(LoadRules.Part.SLIPS, request);
        if (!byNumber && !bySlip && !comesIn(LoadRules.Part.PAGES, request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<RefusedException> refusal =
                byNumber ? byNumber(request) : bySlip ? status.refusedSlip(request.getRemoteAddr()) : Optional.empty();
        if (refusal.isPresent()) {
            away.tell(refusal.get(), request, response);
            return;
        }
        ConcurrencyLimit door = byNumber ? numbers : bySlip ? slips : pages;
        String client = request.getRemoteAddr();
        if (!door.enter(client)) {
            away.tell(RefusedException.unavailable("portal.busy.text"), request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
        } finally {
            door.leave(client);
        }
        answer.copyBodyToResponse(); // who reads slowly holds no place any more
    }

    /** First what needs no more than the address, and only then what was sent. */
    private Optional<RefusedException> byNumber(HttpServletRequest request) {
        Optional<RefusedException> ofAddress = status.refusedNumber(request.getRemoteAddr());
        return ofAddress.isPresent()
                ? ofAddress
                : status.refusedCode(request.getRemoteAddr(), request.getParameter("code"));
    }

    /** The part of those who look up by number. */
    ConcurrencyLimit numbers() {
        return numbers;
    }

    /** The part of those who hold no slip. */
    ConcurrencyLimit pages() {
        return pages;
    }

    private boolean comesIn(LoadRules.Part part, HttpServletRequest request) {
        return Objects.requireNonNull(addresses.get(part)).matches(request);
    }

    private static RequestMatcher matching(LoadRules.Part part, List<LoadRules> faces) {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> matchers = new ArrayList<>();
        for (LoadRules face : faces) {
            for (LoadRules.LoadRule rule : face.loadRules()) {
                if (rule.part() == part) {
                    rule.addresses().forEach(path -> matchers.add(builder.matcher(rule.method(), path)));
                }
            }
        }
        return new OrRequestMatcher(matchers);
    }
}
