package dev.assay.train.model;

import java.io.IOException;

/** A model that cannot be used; the message says which, why, and what to do. */
public final class ModelException extends IOException {

    private static final long serialVersionUID = 1L;

    /** A fault that is shown to the user as it is. */
    public ModelException(String message) {
        super(message);
    }
}
