package dev.assay.fork;

import java.util.Optional;

/**
 * One line of progress on the child's standard output; every other line there is noise.
 *
 * @param dataset what is worked on
 * @param phase {@code scan}, {@code train vae}, {@code train gan}, {@code score}
 * @param done of {@code total}
 * @param total 0 where it is not known
 * @param unit what is counted: {@code bytes}, {@code rows}, {@code steps}
 */
public record ProgressLine(String dataset, String phase, long done, long total, String unit) {

    private static final String MARK = "@assay";
    private static final String SEPARATOR = "\t";

    /** As it goes over the pipe. */
    public String format() {
        return String.join(
                SEPARATOR, MARK, dataset, phase, Long.toString(done), Long.toString(total), unit);
    }

    /** Reads a line of the child's output; empty when it is not one of these. */
    public static Optional<ProgressLine> parse(String line) {
        String[] part = line.split(SEPARATOR, -1);
        if (part.length != 6 || !part[0].equals(MARK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ProgressLine(
                            part[1],
                            part[2],
                            Long.parseLong(part[3]),
                            Long.parseLong(part[4]),
                            part[5]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
