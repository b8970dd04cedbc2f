package dev.assay.plugin.child;

import dev.assay.plugin.files.MeasuringException;
import java.util.Locale;
import java.util.Map;

/** The machines for which the networks have native libraries. */
final class NativePlatform {

    /** As the POM of the jobs distinguishes them, by operating system and processor. */
    private static final Map<String, String> SUPPORTED =
            Map.of(
                    "linux/amd64", "linux-x86_64",
                    "linux/aarch64", "linux-arm64",
                    "mac/x86_64", "macosx-x86_64",
                    "mac/aarch64", "macosx-arm64",
                    "windows/amd64", "windows-x86_64");

    private NativePlatform() {}

    /**
     * The classifier of the native libraries.
     *
     * @param os the system property {@code os.name}
     * @param arch the system property {@code os.arch}
     */
    static String of(String os, String arch) throws MeasuringException {
        String family = os.toLowerCase(Locale.ROOT).replaceFirst("^(mac|windows).*", "$1");
        String platform = SUPPORTED.get(family + "/" + arch);
        if (platform == null) {
            throw new MeasuringException(
                    "There are no native libraries of the networks for "
                            + os
                            + " on "
                            + arch
                            + "; there are some for Linux and macOS (x86-64 or ARM) and for Windows (x86-64)."
                            + " Elsewhere, declare learned: {vae: false, gan: false}, or judge"
                            + " measurements made there with -Dassay.measure=false.");
        }
        return platform;
    }
}
