package vn.motcua.document;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port of this machine that counts who knocks. */
final class Listener implements AutoCloseable {

    private final ServerSocket port;
    private final AtomicInteger connections = new AtomicInteger();

    Listener() throws IOException {
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread waiting = new Thread(this::count, "listener");
        waiting.setDaemon(true);
        waiting.start();
    }

    String address() {
        return "http://127.0.0.1:" + port.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void count() {
        while (!port.isClosed()) {
            try {
                port.accept().close();
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
