package dev.assay.declare;

/**
 * A file of a dataset as it was when measuring began.
 *
 * @param path relative to the project, with forward slashes; the address of what lies elsewhere
 * @param bytes its size
 * @param modified when it was last written to or put in its place, in milliseconds since 1970, as
 *     {@link FileTimes#latest}
 * @param hash of its content, or of what a place elsewhere says of its version; what is equal is
 *     not measured twice
 */
public record DataFile(String path, long bytes, long modified, String hash) {

    /** The same content, whenever it was written. */
    public DataFile withoutTime() {
        return new DataFile(path, bytes, 0, hash);
    }
}
