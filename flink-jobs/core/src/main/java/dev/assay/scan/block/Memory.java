package dev.assay.scan.block;

import dev.assay.scan.value.Damage;

/** Bytes of a block that may be held at once. */
public final class Memory {

    private static final long LEAST = 256 << 20;

    private final String what;
    private final String remedy;
    private long left = Math.max(LEAST, Runtime.getRuntime().maxMemory() / 3);

    /**
     * All that there is for one block.
     *
     * @param what is held, in messages, such as "the streams of its stripe"
     * @param remedy how to write a file that needs less
     */
    public Memory(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    /**
     * Takes bytes before they are allocated.
     *
     * @throws Damage when there are not so many
     */
    public void claim(long bytes) throws Damage {
        if (bytes > left) {
            throw new Damage(
                    what + " need more memory than there is: " + bytes + " bytes more", remedy);
        }
        left -= bytes;
    }

    /** Gives bytes back. */
    public void release(long bytes) {
        left += bytes;
    }
}
