package dev.assay.job.cluster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.fork.Master;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.flink.FlinkVersion;

/**
 * What a cluster says of itself at {@code /overview} of its <a
 * href="https://nightlies.apache.org/flink/flink-docs-release-1.20/docs/ops/rest_api/">REST
 * interface</a>.
 *
 * @param slots of all TaskManagers
 * @param free those of them that no job has
 * @param version of Flink
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClusterOverview(
        @JsonProperty(value = "slots-total", required = true) int slots,
        @JsonProperty(value = "slots-available", required = true) int free,
        @JsonProperty(value = "flink-version", required = true) String version) {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int GREATEST_ANSWER = 64 << 10;

    /** Asks a cluster that can run our jobs. */
    public static ClusterOverview of(Master master) throws ClusterException {
        String tried = "http://" + master + "/overview";
        ClusterOverview overview;
        try {
            overview = CanonicalJson.parse(tried, 1, get(tried), ClusterOverview.class);
        } catch (DocumentException e) {
            throw new ClusterException(
                    "What answers at "
                            + tried
                            + " is no Flink cluster ("
                            + e.getMessage()
                            + "); set assay.flink.master to host and port of a JobManager's REST"
                            + " interface, usually port 8081, without TLS",
                    e);
        } catch (IOException e) {
            throw new ClusterException(
                    "There is no Flink cluster: "
                            + tried
                            + " was tried ("
                            + (e.getMessage() == null ? "connection refused" : e.getMessage())
                            + "); start the cluster, correct assay.flink.master, or build with"
                            + " -Dassay.flink.master=local",
                    e);
        }
        overview.requireFit(master);
        return overview;
    }

    private void requireFit(Master master) throws ClusterException {
        String ours = FlinkVersion.current().toString();
        if (!version.startsWith(ours + ".")) {
            throw new ClusterException(
                    "The Flink cluster at "
                            + master
                            + " is of version "
                            + version
                            + ", Assay needs "
                            + ours
                            + "; use a cluster of that version, or build with"
                            + " -Dassay.flink.master=local",
                    null);
        }
        if (slots < 1) {
            throw new ClusterException(
                    "The Flink cluster at "
                            + master
                            + " has no slots; start a TaskManager, or build with"
                            + " -Dassay.flink.master=local",
                    null);
        }
    }

    private static String get(String address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).GET().build();
        try {
            HttpResponse<InputStream> response =
                    HttpClient.newBuilder()
                            .connectTimeout(TIMEOUT)
                            .build()
                            .send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String text = new String(body.readNBytes(GREATEST_ANSWER), StandardCharsets.UTF_8);
                if (response.statusCode() != OK) {
                    throw new IOException("HTTP status " + response.statusCode());
                }
                return text;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
