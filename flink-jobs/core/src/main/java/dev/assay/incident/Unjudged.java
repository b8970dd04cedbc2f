package dev.assay.incident;

import dev.assay.finding.Message;

/**
 * An incident of the last audit of which this one cannot say whether it is over.
 *
 * @param incident as it was remembered
 * @param reason why it could not be judged
 */
public record Unjudged(Remembered.Old incident, Message reason) {}
