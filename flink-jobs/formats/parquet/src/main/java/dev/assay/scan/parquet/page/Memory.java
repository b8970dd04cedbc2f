package dev.assay.scan.parquet.page;

import dev.assay.scan.value.Damage;

/** Bytes of pages that may be held at once. */
public final class Memory {

    private static final long LEAST = 256 << 20;

    private long left = Math.max(LEAST, Runtime.getRuntime().maxMemory() / 3);

    /** Takes bytes before they are allocated. */
    void claim(long bytes) throws Damage {
        if (bytes > left) {
            throw new Damage(
                    "the pages of its columns need more memory than there is: "
                            + bytes
                            + " bytes more",
                    "write the file with smaller pages, or with fewer rows in a row group");
        }
        left -= bytes;
    }

    /** Gives bytes back. */
    void release(long bytes) {
        left += bytes;
    }
}
