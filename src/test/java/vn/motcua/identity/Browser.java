package vn.motcua.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A small browser for tests over HTTP: keeps cookies, also secure ones, sends the form's token along, and does not follow
 * redirects.
 */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();
    private String sentBy = "";
    private String address = "";

    /** A browser without any cookie, for the application at that port. */
    public Browser(int port) {
        base = "http://localhost:" + port;
    }

    /** As scripts ask from now on, which say what they are; "" for people again. */
    public Browser sentBy(String script) {
        sentBy = script;
        return this;
    }

    /** As from this network address from now on, by the proxy that the tests trust. */
    public Browser from(String client) {
        address = client;
        return this;
    }

    /** A page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,*/*;q=0.8"));
    }

    /** A file. */
    public byte[] bytes(String path) {
        return send(
                        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "*/*"),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** A form of the page at that path, sent to the same path with its token. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return submit(path, path, fields);
    }

    /** A form of one page, sent to another path with its token. */
    public HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
        return post(path, withToken(page, fields));
    }

    /** A file that is answered to a form of the page at that path, sent to the same path with its token. */
    public byte[] bytes(String path, Map<String, String> fields) {
        return send(form(path, withToken(path, fields)), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** A file in the field {@code file} of a form of the page at that path, sent to the same path with its token. */
    public HttpResponse<String> upload(String path, String name, byte[] file) {
        String end = "----motcua" + name.hashCode();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        withToken(path, Map.of())
                .forEach((field, value) -> body.writeBytes(
                        part(end, "name=\"" + field + "\"", value).getBytes(StandardCharsets.UTF_8)));
        String head =
                part(end, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", "");
        body.writeBytes(head.substring(0, head.length() - 2).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + end + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "multipart/form-data; boundary=" + end)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String part(String end, String about, String value) {
        return "--" + end + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n" + value + "\r\n";
    }

    private Map<String, String> withToken(String page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher token = TOKEN.matcher(get(page).body());
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return all;
    }

    /** A form without a token of its own. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
    }

    /** Signs in by the sign-in page, where Vietnamese was chosen: whatever the person spoke before. */
    public HttpResponse<String> signIn(String username, String password) {
        return submit("/dang-nhap", Map.of("username", username, "password", password, "lang", "vi"));
    }

    /** The value of a cookie it holds, "" for none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Holds a cookie of this value from now on. */
    public void cookie(String name, String value) {
        cookies.put(name, value);
    }

    /** Every {@code Set-Cookie} line it was ever sent. */
    public List<String> setCookies() {
        return List.copyOf(setCookies);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        if (!sentBy.isEmpty()) {
            request.header("X-Requested-With", sentBy);
        }
        try {
            HttpResponse<T> response = http.send(request.build(), as);
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String line) {
        setCookies.add(line);
        String pair = line.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String value = pair.substring(equals + 1);
        if (value.isEmpty() || line.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), value);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
