package dev.assay.scan.kind;

import java.util.Optional;

/** Text of two or four bytes a character. */
final class WideText {

    /** Characters that are looked at. */
    private static final int LOOK = 512;

    private WideText() {}

    /** The encoding, if a file that begins so is in one of them. */
    static Optional<FileKind> of(String start) {
        if (start.startsWith("\u00FF\u00FE\0\0") || start.startsWith("\0\0\u00FE\u00FF")) {
            return Optional.of(FileKind.UTF_32);
        }
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
            return Optional.of(FileKind.UTF_16);
        }
        int[] zeros = new int[4];
        int groups = Math.min(LOOK, start.length()) / 4;
        for (int i = 0; i < 4 * groups; i++) {
            zeros[i % 4] += start.charAt(i) == 0 ? 1 : 0;
        }
        // Delimiters, digits and line ends have zero bytes at the same places in any script.
        if (groups < 2 || zeros[0] + zeros[1] + zeros[2] + zeros[3] < groups) {
            return Optional.empty();
        }
        if (zeros[2] == groups && zeros[3] == groups && zeros[0] == 0) {
            return Optional.of(FileKind.UTF_32LE);
        }
        if (zeros[0] == groups && zeros[1] == groups && zeros[3] == 0) {
            return Optional.of(FileKind.UTF_32BE);
        }
        if (zeros[0] + zeros[2] == 0) {
            return Optional.of(FileKind.UTF_16LE);
        }
        return zeros[1] + zeros[3] == 0 ? Optional.of(FileKind.UTF_16BE) : Optional.empty();
    }
}
