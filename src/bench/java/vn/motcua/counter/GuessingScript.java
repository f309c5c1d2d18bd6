package vn.motcua.counter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The script that guesses: a process of its own, which the benchmark starts at the lowest priority, so that what it computes
 * is not taken from the server it attacks. Arguments: the server's port, a file with the codes to try, how many tries. Writes
 * one line at the end: opened, wrong, throttled, turned away for want of a place, other answers.
 */
final class GuessingScript {

    static final int NETWORKS = 10_000;

    private static final int IN_ONE_GO = 25; // below what an address may ask in a minute
    private static final int AT_ONCE = 6;

    private final int port;
    private final List<String> codes;
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();
    private final AtomicLong full = new AtomicLong();
    private final AtomicLong others = new AtomicLong();

    private GuessingScript(int port, List<String> codes) {
        this.port = port;
        this.codes = codes;
    }

    /** Tries and says what came of it. */
    public static void main(String[] arguments) throws Exception {
        GuessingScript script =
                new GuessingScript(Integer.parseInt(arguments[0]), Files.readAllLines(Path.of(arguments[1])));
        script.run(Integer.parseInt(arguments[2]));
        System.out.println(
                script.opened + " " + script.wrong + " " + script.throttled + " " + script.full + " " + script.others);
    }

    /** Of the loopback network, which is all one machine on Linux. */
    static String address(int network) {
        return "127.%d.%d.1".formatted(1 + network / 250, network % 250);
    }

    private void run(int tries) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        AtomicInteger turn = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int each = 0; each < AT_ONCE; each++) {
            Random chance = new Random(each);
            all.add(hands.submit(() -> {
                for (int go = turn.getAndIncrement(); go < tries / IN_ONE_GO; go = turn.getAndIncrement()) {
                    guess(go % NETWORKS, chance);
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        hands.shutdown();
    }

    private void guess(int network, Random chance) throws IOException {
        List<String> paths = new ArrayList<>();
        for (int each = 0; each < IN_ONE_GO; each++) {
            paths.add("/api/v1/status?code=" + codes.get(chance.nextInt(codes.size())) + "&check="
                    + "%08d".formatted(chance.nextInt(100_000_000)));
        }
        String answers = ask(port, address(network), paths);
        int from = answers.indexOf("HTTP/1.1 ");
        while (from >= 0) {
            switch (answers.substring(from + 9, from + 12)) {
                case "200" -> opened.incrementAndGet();
                case "404" -> wrong.incrementAndGet();
                case "429" -> throttled.incrementAndGet();
                case "503" -> full.incrementAndGet();
                default -> others.incrementAndGet();
            }
            from = answers.indexOf("HTTP/1.1 ", from + 12);
        }
    }

    /** Asks one thing after the other over one connection from that address. */
    static String ask(int port, String address, List<String> paths) throws IOException {
        StringBuilder requests = new StringBuilder();
        for (int each = 0; each < paths.size(); each++) {
            requests.append("GET ")
                    .append(paths.get(each))
                    .append(" HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,application/json\r\n")
                    .append(each == paths.size() - 1 ? "Connection: close\r\n\r\n" : "\r\n");
        }
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(60_000);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
