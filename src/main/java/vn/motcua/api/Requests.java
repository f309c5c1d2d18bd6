package vn.motcua.api;

import java.util.Map;
import java.util.function.Supplier;

import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;

/** What all requests that change something have in common. */
public final class Requests {

    /** The header with the key of a request. */
    public static final String KEY = "Idempotency-Key";

    /** Says that the answer is that of an earlier request with the same key. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private Requests() {}

    /** @throws RefusedException INVALID when it has not the form of a key */
    public static RequestKey key(String header) {
        return named(Map.of(), () -> new RequestKey(header));
    }

    /** Does something of the domain, whose refusals speak of the body's fields by the names they have there. */
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
