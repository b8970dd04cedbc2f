package dev.assay.plugin.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.assay.plugin.files.MeasuringException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineageServerTest {

    private static final String KEY = "planted-key";

    private final AtomicReference<String> body = new AtomicReference<>();
    private final AtomicReference<String> authorization = new AtomicReference<>();
    private HttpServer server;
    private int status = 201;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/api/v1/lineage",
                exchange -> {
                    body.set(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/lineage";
    }

    @Test
    void an_event_arrives_with_its_key() throws Exception {
        LineageServer.of(address(), KEY).send("{\"eventType\":\"COMPLETE\"}\n");
        assertEquals("{\"eventType\":\"COMPLETE\"}", body.get());
        assertEquals("Bearer " + KEY, authorization.get());
    }

    @Test
    void a_server_that_does_not_take_it_is_named_without_the_key() throws Exception {
        status = 500;
        LineageServer to = LineageServer.of(address(), KEY);
        String message = assertThrows(MeasuringException.class, () -> to.send("{}")).getMessage();
        assertTrue(message.contains("answered 500"), message);
        assertFalse(message.contains(KEY) || to.toString().contains(KEY), message);
    }

    @Test
    void a_server_that_is_not_there_is_named() throws Exception {
        LineageServer to = LineageServer.of(address(), null);
        server.stop(0);
        String message = assertThrows(MeasuringException.class, () -> to.send("{}")).getMessage();
        assertTrue(message.contains("cannot be reached"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a/b", "here", "http:///x", "http://a b"})
    void what_is_no_address_of_the_web_is_refused(String address) {
        assertThrows(MeasuringException.class, () -> LineageServer.of(address, null));
    }
}
