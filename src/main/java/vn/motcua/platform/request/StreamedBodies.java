package vn.motcua.platform.request;

import java.util.Set;

/**
 * Addresses of a face at which a request with a token may send a body of any length, which is read while it comes and never
 * held in memory. Each face contributes its own as a bean; everywhere else bodies are short and read before anything is done.
 */
@FunctionalInterface
public interface StreamedBodies {

    /** Paths, exactly as they are asked for. */
    Set<String> streamed();
}
