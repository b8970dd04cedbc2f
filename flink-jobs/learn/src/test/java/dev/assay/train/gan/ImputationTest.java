package dev.assay.train.gan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.declare.demand.Learned;
import dev.assay.train.Lamps;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lamps whose colour their price tells. */
class ImputationTest {

    private static final MeasuredCsv DATA = Lamps.measured(1, 1500);

    private static Imputation imputation() throws IOException {
        return new Imputation(
                "gan.zip",
                Lamps.trained(new Learned(false, true), DATA, 7, steps -> {}).gan(),
                DATA.columns(),
                DATA.sample());
    }

    @Test
    void a_hidden_colour_is_guessed_from_the_price_and_the_cell_itself_does_not_count()
            throws IOException {
        Imputation imputation = imputation();
        assertTrue(imputation.columns().contains("colour"), imputation.columns().toString());
        int colour = DATA.columns().indexOf("colour");
        List<String[]> known = imputation.known("colour");
        List<Imputation.Guess> guesses = imputation.guess("colour", known);
        int right = 0;
        for (int i = 0; i < known.size(); i++) {
            right += known.get(i)[colour].equals(guesses.get(i).value()) ? 1 : 0;
        }
        assertTrue(right > 0.9 * known.size(), right + " of " + known.size());
        List<String[]> hidden =
                known.stream()
                        .map(
                                cells -> {
                                    String[] without = cells.clone();
                                    without[colour] = null;
                                    return without;
                                })
                        .toList();
        assertEquals(guesses, imputation.guess("colour", hidden));
    }
}
