package vn.motcua.platform;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * The addresses of a face at which citizens come in, and which part of the server they share there, so that the desks always
 * have the rest. Each face contributes its own as a bean; what no face names is not limited.
 */
@FunctionalInterface
public interface LoadRules {

    /** The rules of one face. */
    List<LoadRule> loadRules();

    /** A part of the server. */
    enum Part {
        /** For people who give a code and a check number, which can be guessed. */
        NUMBERS,
        /** For people who hold a slip. */
        SLIPS,
        /** For everybody else. */
        PAGES
    }

    /**
     * Addresses of one part.
     *
     * @param method the method it is for; null for all
     * @param addresses patterns of paths
     */
    record LoadRule(Part part, @Nullable HttpMethod method, List<String> addresses) {

        public LoadRule {
            addresses = List.copyOf(addresses);
        }

        /** Addresses of one part, for all methods. */
        public static LoadRule of(Part part, String... addresses) {
            return new LoadRule(part, null, List.of(addresses));
        }

        /** The same for one method only. */
        public LoadRule by(HttpMethod only) {
            return new LoadRule(part, only, addresses);
        }
    }
}
