package dev.assay.finding;

/** What became of a check, from best to worst: a verdict is the worst of its findings. */
public enum Outcome {
    /** Measured and within what is expected. */
    PASS,
    /** Worth a look; never breaks the build. */
    WARN,
    /** Could not be measured; never mistaken for healthy. */
    NOT_MEASURED,
    /** Worse than expected: breaks the build. */
    FAIL;

    /** The worse of the two. */
    public Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
