package vn.motcua.counter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reader of pages: a process of its own, so that its work is not counted as the server's. Arguments: the server's port, the number
 * of connections that are kept. For each line of input, {@code <cookie or -> <requests> <path>}, it asks for the page that often
 * and writes the median time in microseconds and the length of the page in bytes.
 */
final class PageReader {

    private final int port;
    private final List<HttpClient> connections = new ArrayList<>();
    private final ExecutorService hands;

    private PageReader(int port, int connections) {
        this.port = port;
        this.hands = Executors.newFixedThreadPool(connections, work -> {
            Thread hand = new Thread(work);
            hand.setDaemon(true);
            return hand;
        });
        for (int each = 0; each < connections; each++) {
            this.connections.add(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        }
    }

    public static void main(String[] arguments) throws Exception {
        PageReader reader = new PageReader(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        try (BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                String[] parts = line.split(" ", 3);
                System.out.println(reader.read(parts[0], Integer.parseInt(parts[1]), parts[2]));
            }
        }
    }

    private String read(String cookie, int requests, String path) throws Exception {
        List<Callable<long[]>> work = new ArrayList<>();
        for (int each = 0; each < connections.size(); each++) {
            HttpClient connection = connections.get(each);
            Random chance = new Random(System.nanoTime());
            work.add(() -> read(connection, cookie, requests / connections.size(), path, chance));
        }
        long[] times = {};
        long length = 0;
        for (Future<long[]> done : hands.invokeAll(work)) {
            long[] more = done.get();
            length = more[more.length - 1];
            int before = times.length;
            times = Arrays.copyOf(times, before + more.length - 1);
            System.arraycopy(more, 0, times, before, more.length - 1);
        }
        Arrays.sort(times);
        return times[times.length / 2] / 1_000 + " " + length;
    }

    /** The nanoseconds of each request, and the length of the last page. */
    private long[] read(HttpClient connection, String cookie, int requests, String path, Random chance)
            throws IOException, InterruptedException {
        long[] times = new long[requests + 1];
        for (int each = 0; each < requests; each++) {
            // look-ups are limited by address
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept", "text/html")
                    .header("X-Forwarded-For", "10.%d.%d.%d".formatted(part(chance), part(chance), part(chance)));
            if (!cookie.equals("-")) {
                request.header("Cookie", cookie);
            }
            long began = System.nanoTime();
            var answer = connection.send(request.build(), BodyHandlers.ofByteArray());
            times[each] = System.nanoTime() - began;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            times[requests] = answer.body().length;
        }
        return times;
    }

    private static int part(Random chance) {
        return 1 + chance.nextInt(220);
    }
}
