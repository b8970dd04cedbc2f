package dev.assay.profile.state;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A state that is part of a profile. It knows its own bytes: {@link #write} here, and a static
 * method {@code read} of its class that reads them.
 */
public interface Facet<S extends Facet<S>> extends State<S> {

    /** Writes the state in its one spelling: equal states are equal bytes. */
    void write(DataOutputStream out) throws IOException;
}
