package dev.assay.scan.place.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web server on this machine, as good or as bad as a test wants it. */
public final class WebServer implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Oddity> next = new ArrayDeque<>();

    /** Whether it sends parts of files. */
    public volatile boolean hasParts = true;

    /** Whether it says by an ETag which content a file has. */
    public volatile boolean hasTags = true;

    /** Whether it says when a file was written. */
    public volatile boolean hasTimes = true;

    /** Whether it says how long its answers are. */
    public volatile boolean hasLengths = true;

    /** What it does in place of an answer. */
    @FunctionalInterface
    public interface Oddity {
        /** Answers a request; the exchange is closed behind it. */
        void answer(HttpExchange exchange, byte[] file) throws IOException;
    }

    /** Starts one. */
    public WebServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Where one of its files is. */
    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Puts a file there. */
    public void put(String path, byte[] content) {
        files.put(path, content);
    }

    /** Takes a file away. */
    public void remove(String path) {
        files.remove(path);
    }

    /** Does something else with the next request. */
    public void next(Oddity oddity) {
        synchronized (next) {
            next.add(oddity);
        }
    }

    /** Answers the next request by a status alone. */
    public void next(int status) {
        next((exchange, file) -> exchange.sendResponseHeaders(status, -1));
    }

    /** Answers the next request with a part of the file that ends too early. */
    public void nextIsCut() {
        next(
                (exchange, file) -> {
                    Matcher range = RANGE.matcher(exchange.getRequestHeaders().getFirst("Range"));
                    int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
                    int to = Math.min(file.length - 1, Integer.parseInt(range.group(2)));
                    exchange.getResponseHeaders()
                            .set("Content-Range", "bytes " + from + "-" + to + "/" + file.length);
                    tag(exchange, file);
                    exchange.sendResponseHeaders(206, to - from + 1);
                    exchange.getResponseBody().write(file, from, (to - from + 1) / 2);
                    exchange.getResponseBody().flush();
                });
    }

    /** Sends the next request on. */
    public void nextIsAt(String address) {
        next(
                (exchange, file) -> {
                    exchange.getResponseHeaders().set("Location", address);
                    exchange.sendResponseHeaders(302, -1);
                });
    }

    /** What was asked for so far: paths with ranges. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(path + " " + range);
        Oddity oddity;
        synchronized (next) {
            oddity = next.poll();
        }
        byte[] file = files.get(path);
        try (exchange) {
            if (oddity != null) {
                oddity.answer(exchange, file);
            } else if (file == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!isExpected(exchange, file)) {
                exchange.sendResponseHeaders(412, -1);
            } else {
                send(exchange, file, RANGE.matcher(range == null ? "" : range));
            }
        }
    }

    private boolean isExpected(HttpExchange exchange, byte[] file) {
        String tag = exchange.getRequestHeaders().getFirst("If-Match");
        return tag == null || tag.equals(tag(file));
    }

    private void send(HttpExchange exchange, byte[] file, Matcher range) throws IOException {
        tag(exchange, file);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(file.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        if (!hasParts || !range.matches()) {
            exchange.sendResponseHeaders(
                    200, !hasLengths ? 0 : file.length == 0 ? -1 : file.length);
            exchange.getResponseBody().write(file);
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = Math.min(file.length - 1, Integer.parseInt(range.group(2)));
        if (from >= file.length) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + file.length);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + to + "/" + file.length);
        exchange.sendResponseHeaders(206, to - from + 1);
        exchange.getResponseBody().write(file, from, to - from + 1);
    }

    private void tag(HttpExchange exchange, byte[] file) {
        if (hasTags) {
            exchange.getResponseHeaders().set("ETag", tag(file));
        }
        if (hasTimes) {
            exchange.getResponseHeaders().set("Last-Modified", "Fri, 02 Jan 2026 03:04:05 GMT");
        }
    }

    private static String tag(byte[] file) {
        return '"' + ContentHash.of(file) + '"';
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
