package dev.assay.train.encode;

import dev.assay.profile.state.LetterPairs;

/**
 * How rare a text's rarest pair of neighbouring letters is among accepted texts: what tells a
 * misspelt or garbled one where every text is new.
 *
 * @param levels by bucket of {@link LetterPairs}; none where letters are not known
 */
record LetterCode(byte[] levels) {

    LetterCode {
        levels = levels.clone();
        if (levels.length != 0 && levels.length != LetterPairs.BUCKETS) {
            throw new IllegalArgumentException(
                    "there must be "
                            + LetterPairs.BUCKETS
                            + " levels or none, are "
                            + levels.length);
        }
        for (byte level : levels) {
            if (level < 0 || level > LetterPairs.RAREST) {
                throw new IllegalArgumentException("there is no level " + level);
            }
        }
    }

    /** One class a level, and none. */
    int classes() {
        return LetterPairs.RAREST + 2;
    }

    void encode(byte[] b, int offset, int length, float[] out, int at) {
        boolean missing = length < 0;
        out[at + (missing ? classes() - 1 : LetterPairs.rarest(levels, b, offset, length))] = 1;
    }
}
