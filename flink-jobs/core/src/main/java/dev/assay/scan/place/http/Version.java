package dev.assay.scan.place.http;

import java.net.HttpURLConnection;

/**
 * What a server says by which one content of a file is told from another.
 *
 * @param tag its ETag, or empty
 * @param modified its Last-Modified, in milliseconds since 1970, or 0
 * @param bytes of the whole file, or -1
 */
record Version(String tag, long modified, long bytes) {

    private static final String WEAK = "W/";

    static Version of(HttpURLConnection answer, long bytes) {
        String tag = answer.getHeaderField("ETag");
        return new Version(tag == null ? "" : tag.strip(), answer.getLastModified(), bytes);
    }

    /** Whether the tag stands for each byte: what is weak only means about the same. */
    private boolean isStrong() {
        return !tag.isEmpty() && !tag.startsWith(WEAK);
    }

    /** As a text that differs where contents do; empty where the server says nothing of that. */
    String text() {
        return isStrong() ? "etag " + tag : modified > 0 ? "modified " + modified : "";
    }

    /** Whether another content was there; some servers of one site differ in when, not in what. */
    boolean isOther(Version then) {
        return bytes != then.bytes || !text().equals(then.text());
    }

    /** Lets the server refuse to answer with another content. */
    void demand(HttpURLConnection request) {
        if (isStrong()) {
            request.setRequestProperty("If-Match", tag);
        } else if (modified > 0) {
            request.setRequestProperty("If-Unmodified-Since", HttpDates.of(modified));
        }
    }
}
