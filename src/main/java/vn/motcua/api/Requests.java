package vn.motcua.api;

import java.util.Map;
import java.util.function.Supplier;

import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

/** Common parts of all requests that change something. */
public final class Requests {

    /** The header with the key of a request. */
    public static final String KEY = "Idempotency-Key";

    /** The header of an answer that repeats the one to an earlier request with the same key. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private Requests() {}

    /** @throws RefusedException INVALID when the header does not have the form of a key */
    public static RequestKey key(String header) {
        return named(Map.of(), () -> new RequestKey(header));
    }

    /** Calls a domain service and renames the fields of its refusals to those of the body. */
    public static <T> T named(Map<String, String> names, Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            String field = refused.field();
            if (field == null) {
                throw refused;
            }
            throw refused.at(field.equals("requestId") ? KEY : names.getOrDefault(field, field));
        }
    }
}
