package dev.assay.train.encode;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.batch.Binning;
import dev.assay.declare.DatasetSpec;
import dev.assay.profile.Profile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CellMakerTest {

    private static final DatasetSpec SPEC =
            Declared.dataset("name: cards\npath: a.csv\nsensitive: [card]\n");

    @Test
    void a_number_beyond_all_others_is_brought_back_to_none_that_a_row_has() {
        StringBuilder csv = new StringBuilder("card\n");
        Set<String> cards = new HashSet<>();
        for (long i = 0; i < 300; i++) {
            String card = String.valueOf(4_000_000_000_000_000L + i * 154_858_630L + i % 7);
            cards.add(card);
            csv.append(card).append('\n');
        }
        MeasuredCsv data = MeasuredCsv.of(SPEC, csv.toString());
        Profile known = data.profile().withoutValues(SPEC::isSensitive).anonymous();
        Encoder encoder = Encoder.fit(known, Binning.choose(data.profile(), SPEC));
        CellMaker maker = new CellMaker(encoder, 0, 0, data.sample().rows(), CellMaker.Way.NEW);
        Encoded chosen = new Encoded(2, encoder.width());
        Arrays.fill(chosen.mask(), 1);
        Arrays.fill(chosen.x(), 0, encoder.width(), -9);
        Arrays.fill(chosen.x(), encoder.width(), 2 * encoder.width(), 9);
        for (int row = 0; row < 2; row++) {
            String made = maker.make(chosen, row, new SplittableRandom(1));
            assertTrue(made.matches("4[0-9]{15}"), made);
            assertFalse(cards.contains(made), made);
        }
    }
}
