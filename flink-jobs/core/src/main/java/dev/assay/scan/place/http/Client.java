package dev.assay.scan.place.http;

import dev.assay.declare.RemotePath;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.place.Tries;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import javax.net.ssl.SSLException;

/**
 * Asks web servers.
 *
 * @param tries how often what may have failed by chance is tried
 * @param connect milliseconds within which a server must be reached
 * @param read milliseconds within which something must come of it
 */
record Client(Tries tries, int connect, int read) {

    private static final int MOST_REDIRECTS = 5;

    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TOO_MANY_REQUESTS = 429;

    /** What is done with an answer. */
    @FunctionalInterface
    interface Use<T> {
        /** Reads of it what is needed; the answer is closed by who asked. */
        T of(Answer answer) throws IOException;
    }

    /**
     * Asks for a part of a file, again where that failed.
     *
     * @param from its first byte
     * @param length bytes; there may be fewer
     * @param expected which content must be there, or null for any
     * @param use what is tried again with it
     */
    <T> T part(RemotePath file, long from, int length, Version expected, Use<T> use)
            throws IOException {
        String range = "bytes=" + from + "-" + (from + length - 1);
        return retried(
                file,
                () -> {
                    try (Answer answer = ask(file, range, expected)) {
                        return use.of(answer);
                    }
                });
    }

    /**
     * Asks for all of a file, once; whoever asks closes the answer.
     *
     * @param expected which content must be there
     */
    Answer whole(RemotePath file, Version expected) throws IOException {
        return ask(file, null, expected);
    }

    /** Tries something several times, and says what is wrong when it still fails. */
    <T> T retried(RemotePath file, Tries.Attempt<T> attempt) throws IOException {
        try {
            return tries.of(
                    () -> {
                        try {
                            return attempt.make();
                        } catch (SSLException e) {
                            throw WebFault.tls(file, e);
                        }
                    });
        } catch (UnreadableDataException e) {
            throw e;
        } catch (IOException e) {
            throw WebFault.of(file, e, this);
        }
    }

    /** Asks once; whoever asks closes the answer. */
    private Answer ask(RemotePath file, String range, Version expected) throws IOException {
        URI address = URI.create(file.toString());
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            HttpURLConnection connection = open(address);
            try {
                if (range != null) {
                    connection.setRequestProperty("Range", range);
                }
                if (expected != null) {
                    expected.demand(connection);
                }
                int status = connection.getResponseCode();
                switch (status) {
                    case HttpURLConnection.HTTP_OK,
                            HttpURLConnection.HTTP_PARTIAL,
                            RANGE_NOT_SATISFIABLE -> {
                        Answer answer = Answer.of(connection, status);
                        if (expected != null && expected.isOther(answer.version())) {
                            throw WebFault.changed(file);
                        }
                        return answer;
                    }
                    case HttpURLConnection.HTTP_MOVED_PERM,
                            HttpURLConnection.HTTP_MOVED_TEMP,
                            HttpURLConnection.HTTP_SEE_OTHER,
                            TEMPORARY_REDIRECT,
                            PERMANENT_REDIRECT -> {
                        address = next(file, address, connection.getHeaderField("Location"));
                        connection.disconnect();
                    }
                    case HttpURLConnection.HTTP_PRECON_FAILED -> throw WebFault.changed(file);
                    case HttpURLConnection.HTTP_CLIENT_TIMEOUT, TOO_MANY_REQUESTS ->
                            throw new IOException("the server answers " + status);
                    default -> {
                        if (status >= 500 || status < 0) {
                            throw new IOException(
                                    status < 0
                                            ? "the server does not answer as a web server"
                                            : "the server answers " + status);
                        }
                        throw WebFault.refused(file, status);
                    }
                }
            } catch (IOException | RuntimeException e) {
                connection.disconnect();
                throw e;
            }
        }
        throw WebFault.lost(file, "is sent on more than " + MOST_REDIRECTS + " times");
    }

    private HttpURLConnection open(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(connect);
        connection.setReadTimeout(read);
        // Bytes are counted as they lie there.
        connection.setRequestProperty("Accept-Encoding", "identity");
        connection.setRequestProperty("Accept", "*/*");
        connection.setRequestProperty("User-Agent", "Assay");
        return connection;
    }

    /** Where a server sends us on; that address may be signed, so it is in no message. */
    private static URI next(RemotePath file, URI from, String location)
            throws UnreadableDataException {
        URI next;
        try {
            next = from.resolve(location == null ? "" : location);
        } catch (IllegalArgumentException e) {
            throw WebFault.lost(file, "is sent on to what is no address");
        }
        boolean isSafe = "https".equals(next.getScheme());
        if (next.getHost() == null || !isSafe && !"http".equals(next.getScheme())) {
            throw WebFault.lost(file, "is sent on to what is no web server");
        }
        if ("https".equals(from.getScheme()) && !isSafe) {
            throw WebFault.lost(file, "is sent on from https to http");
        }
        return next;
    }
}
