package dev.assay.fork;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Address of the REST interface of a running Flink session cluster.
 *
 * @param host a name or an address; IPv6 in brackets
 * @param port from 1 to 65535
 */
public record Master(String host, int port) {

    /** Stands for the cluster that the child starts inside itself. */
    public static final String LOCAL = "local";

    private static final Pattern ADDRESS =
            Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])" + ":([0-9]{1,5})");

    private static final int GREATEST_PORT = 65_535;

    /**
     * Reads {@value #LOCAL}, which is no address, or {@code host:port}.
     *
     * @throws IllegalArgumentException when it is neither; the message says what was found and what
     *     to write
     */
    public static Optional<Master> parse(String text) {
        if (LOCAL.equals(text)) {
            return Optional.empty();
        }
        Matcher m = ADDRESS.matcher(text == null ? "" : text);
        int port = m.matches() ? Integer.parseInt(m.group(2)) : 0;
        if (port < 1 || port > GREATEST_PORT) {
            throw new IllegalArgumentException(
                    "'"
                            + text
                            + "'; write local, or host:port of the REST interface of a running Flink"
                            + " session cluster, such as flink.example.org:8081");
        }
        return Optional.of(new Master(m.group(1), port));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
