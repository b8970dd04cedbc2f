package dev.assay.scan.place;

import dev.assay.scan.SeekableInput;

/**
 * A file as the place where it lies describes it.
 *
 * @param name its whole address, by which it is opened
 * @param bytes its size, or {@link SeekableInput#UNKNOWN}
 * @param modified when it was last written, in milliseconds since 1970; 0 where the place does not
 *     say
 * @param version another one when its content is; empty where the place does not say
 */
public record RemoteFile(String name, long bytes, long modified, String version) {

    /** Whether it is known from another content of it without reading either. */
    boolean isKnown() {
        return bytes != SeekableInput.UNKNOWN && !version.isEmpty();
    }
}
