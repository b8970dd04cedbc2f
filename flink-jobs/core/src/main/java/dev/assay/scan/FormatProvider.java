package dev.assay.scan;

import dev.assay.declare.format.FileFormat;
import java.util.List;
import java.util.Optional;

/**
 * Makes a format of what a declaration says of it. Providers are found by their service file, so
 * that a format may come with libraries that only its datasets need.
 */
public interface FormatProvider {

    /**
     * The format, if it is this provider's.
     *
     * @param declared what the declaration says
     * @param missing texts that mean "no value", besides what the format itself has for it
     */
    Optional<Format> format(FileFormat declared, List<String> missing);
}
