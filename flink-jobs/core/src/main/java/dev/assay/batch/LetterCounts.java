package dev.assay.batch;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.state.LetterPairs.Rare;

/**
 * Letters side by side in the texts of a column.
 *
 * @param rare pairs of letters that hardly occur elsewhere, of {@code all}
 * @param all pairs of letters side by side
 */
public record LetterCounts(
        @JsonProperty("rareLetters") long rare, @JsonProperty("letters") long all) {

    static LetterCounts of(ColumnProfile c, ColumnBins b, Vocabulary known) {
        Rare rare = b.sensitive() ? new Rare(0, 0) : known.rareLetters(c);
        return new LetterCounts(rare.pairs(), rare.of());
    }
}
