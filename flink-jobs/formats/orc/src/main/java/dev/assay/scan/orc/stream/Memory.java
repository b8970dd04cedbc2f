package dev.assay.scan.orc.stream;

import dev.assay.scan.value.Damage;

/** Bytes of a stripe that may be held at once. */
public final class Memory {

    private static final long LEAST = 256 << 20;

    private long left = Math.max(LEAST, Runtime.getRuntime().maxMemory() / 3);

    /**
     * Takes bytes before they are allocated.
     *
     * @throws Damage when there are not so many
     */
    public void claim(long bytes) throws Damage {
        if (bytes > left) {
            throw new Damage(
                    "the streams of its stripe need more memory than there is: "
                            + bytes
                            + " bytes more",
                    "write the file with smaller stripes");
        }
        left -= bytes;
    }
}
