package dev.assay.scan.value;

import java.io.IOException;

/**
 * What is wrong with a part of a file, found where it is not known which part it is; whoever reads
 * the part says where it is.
 */
public final class Damage extends IOException {

    private static final long serialVersionUID = 1L;

    private static final String COPY = "copy the file again, or have it written anew";

    private final String advice;

    /** Bytes that are not as the format wants them; the file is to be had anew. */
    public Damage(String what) {
        this(what, COPY);
    }

    /**
     * Something that is not read here.
     *
     * @param what was found, and what was expected
     * @param advice what to do about it
     */
    public Damage(String what, String advice) {
        super(what);
        this.advice = advice;
    }

    /** What was found, and what to do. */
    public String told() {
        return getMessage() + "; " + advice;
    }
}
