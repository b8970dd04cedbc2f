package dev.assay.scan.place.http;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's answer that holds a file, or a part of it.
 *
 * @param connection on which it comes
 * @param isPart whether it is the part that was asked for; else it is the whole file
 * @param from the first byte that it holds
 * @param version of the file
 */
record Answer(HttpURLConnection connection, boolean isPart, long from, Version version)
        implements Closeable {

    private static final Pattern RANGE =
            Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private static final Pattern EMPTY = Pattern.compile("bytes \\*/0+");

    /** Of a connection whose status says that a file comes, or that none of it is there. */
    static Answer of(HttpURLConnection connection, int status) throws IOException {
        String range = connection.getHeaderField("Content-Range");
        if (status == 416) {
            if (range == null || !EMPTY.matcher(range).matches()) {
                throw new IOException("the server has no such part of the file");
            }
            return new Answer(connection, true, 0, Version.of(connection, 0));
        }
        if (status == HttpURLConnection.HTTP_OK) {
            long length = connection.getContentLengthLong();
            return new Answer(connection, false, 0, Version.of(connection, length));
        }
        Matcher parts = RANGE.matcher(range == null ? "" : range);
        if (!parts.matches()) {
            throw new IOException("the server sends a part and does not say which");
        }
        return new Answer(
                connection,
                true,
                Long.parseLong(parts.group(1)),
                Version.of(connection, Long.parseLong(parts.group(3))));
    }

    /** Bytes of the part or the file. */
    InputStream body() throws IOException {
        return connection.getInputStream();
    }

    /**
     * Exactly so many bytes.
     *
     * @throws EOFException when there are fewer
     */
    byte[] read(int length) throws IOException {
        try (InputStream in = body()) {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException(
                        "the answer ends after " + bytes.length + " of " + length + " bytes");
            }
            return bytes;
        }
    }

    /** Reads no more of it. */
    @Override
    public void close() {
        connection.disconnect();
    }
}
