package vn.motcua.notification.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.notification.channel.NotDeliveredException.Reason;

/**
 * Sends text messages to an HTTP gateway: one POST of JSON for each, with the message's key as {@code Idempotency-Key}.
 * src/docs/messages.md describes the protocol. Redirects are not followed, because only the configured address is
 * trusted.
 */
public final class HttpChannelSender implements ChannelSender {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Status codes after which a further attempt may succeed: timeout, too early, too many requests. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    /** Status codes for a wrong token or a wrong address of the gateway. */
    private static final Set<Integer> NOT_ADMITTED = Set.of(401, 403, 404);

    private static final int CONFLICT = 409;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final JsonMapper json;
    private final URI url;
    private final @Nullable String token;
    private final @Nullable String sender;
    private final boolean marks;

    /**
     * @param token bearer token; null for none
     * @param sender sender's name on the telephone; null for the gateway's default
     * @param marks whether text messages keep their Vietnamese diacritics where they fit
     */
    public HttpChannelSender(JsonMapper json, URI url, @Nullable String token, @Nullable String sender, boolean marks) {
        this.json = json;
        this.url = url;
        this.token = token;
        this.sender = sender;
        this.marks = marks;
    }

    @Override
    public void carry(Message letter) throws NotDeliveredException {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", letter.key());
        message.put("to", "+84" + letter.address().substring(1));
        message.put("text", letter.text());
        if (sender != null) {
            message.put("sender", sender);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", letter.key())
                .POST(BodyPublishers.ofString(json.writeValueAsString(message)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        judge(send(request.build()));
    }

    private int send(HttpRequest request) throws NotDeliveredException {
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException failure) {
            throw new NotDeliveredException(Reason.UNREACHABLE, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotDeliveredException(Reason.UNREACHABLE, stopped);
        }
    }

    private static void judge(int status) throws NotDeliveredException {
        boolean taken = status >= 200 && status < 300 || status == CONFLICT; // 409: it already has this key
        if (!taken) {
            throw new NotDeliveredException(reason(status));
        }
    }

    private static Reason reason(int status) {
        if (NOT_ADMITTED.contains(status)) {
            return Reason.NOT_ADMITTED; // a wrong setting: tried again until corrected
        }
        boolean refused = status >= 400 && status < 500 && !LATER.contains(status);
        return refused ? Reason.REFUSED : Reason.NOT_NOW;
    }

    @Override
    public boolean keepsMarks() {
        return marks;
    }

    @Override
    public String description() {
        return "HTTP " + url.getHost();
    }
}
