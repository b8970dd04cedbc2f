package dev.assay.plugin.stock;

import dev.assay.document.Nullable;
import dev.assay.plugin.files.MeasuringException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * A server that takes events of OpenLineage over HTTP.
 *
 * @param address where it takes them
 * @param key sent as a bearer token; null where none is needed
 */
public record LineageServer(URI address, @Nullable String key) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int REDIRECT = 300;

    /** Never shows the key. */
    @Override
    public String toString() {
        return "LineageServer[" + address + "]";
    }

    /**
     * The server of that address.
     *
     * @throws MeasuringException when it is no address of the web
     */
    public static LineageServer of(String address, @Nullable String key) throws MeasuringException {
        try {
            URI uri = URI.create(address.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                return new LineageServer(uri, key);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new MeasuringException(
                "assay.openlineageUrl is no address of a web server; write where events are taken,"
                        + " such as http://localhost:5000/api/v1/lineage");
    }

    /**
     * Sends an event.
     *
     * @throws MeasuringException when the server cannot be reached or does not take it
     */
    public void send(String event) throws MeasuringException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        event.strip(), StandardCharsets.UTF_8));
        if (key != null && !key.isBlank()) {
            request.header("Authorization", "Bearer " + key.strip());
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            HttpResponse<Void> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() < OK || answer.statusCode() >= REDIRECT) {
                throw new MeasuringException(
                        place()
                                + " answered "
                                + answer.statusCode()
                                + " to an event of OpenLineage, expected a status of 200 to 299;"
                                + " check the address and OPENLINEAGE_API_KEY");
            }
        } catch (IOException e) {
            throw new MeasuringException(
                    place()
                            + " cannot be reached ("
                            + MeasuringException.reason(e)
                            + "); check assay.openlineageUrl, or leave it out: the event is in the"
                            + " catalogue's folder",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasuringException("The build was stopped while an event was sent", e);
        }
    }

    /** Without what may be a secret. */
    private String place() {
        return address.getScheme() + "://" + address.getAuthority().replaceAll(".*@", "");
    }
}
