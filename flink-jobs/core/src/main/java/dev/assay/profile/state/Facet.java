package dev.assay.profile.state;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A state that is part of a profile. It knows its own bytes: {@link #write} here, and a static
 * method {@code read} of its class that reads them.
 */
public interface Facet<S extends Facet<S>> extends State<S> {

    /**
     * The sum of this and another part, a sum of this being known already: what of the part is the
     * very same is not added again.
     *
     * @param before a part
     * @param sum this and {@code before}
     */
    default S plus(S o, S before, S sum) {
        return o == before ? sum : plus(o);
    }

    /** Writes the state in its one spelling: equal states are equal bytes. */
    void write(DataOutputStream out) throws IOException;
}
