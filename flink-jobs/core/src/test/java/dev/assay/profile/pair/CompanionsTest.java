package dev.assay.profile.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.batch.Vocabulary;
import dev.assay.profile.Profile;
import dev.assay.profile.state.MinHashes;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanionsTest {

    private static final Pair CODE_TELLS_NAME = new Pair("code", "name", Grain.VALUE);

    /** Codes that tell names, eight rows each; the column beside them is told by nothing. */
    private static Profile goods(int from, int to, int shift) {
        StringBuilder csv = new StringBuilder("code,name,count\n");
        for (int row = 8 * from; row < 8 * to; row++) {
            int code = row / 8;
            csv.append(code).append(",name ").append(code + shift).append(',').append(row % 7);
            csv.append('\n');
        }
        return MeasuredCsv.of(Shop.spec(), csv.toString()).profile();
    }

    @Test
    void values_side_by_side_are_kept_where_one_column_tells_the_other() {
        ByColumns<MinHashes> kept = goods(0, 100, 0).companions();
        assertEquals(100, kept.of(0, 1).orElseThrow().hashes().length);
        assertEquals(kept.of(0, 1), kept.of(1, 0));
        assertEquals(List.of(new Columns(0, 1)), List.copyOf(kept.states().keySet()));
    }

    @Test
    void a_pair_is_new_although_both_of_its_values_are_known() {
        Vocabulary known = Vocabulary.of(goods(0, 100, 0));
        Profile joinedWrong = goods(0, 99, 1);
        assertEquals(
                new NewPairs(99, 0, 0, 99, 99, null),
                known.novelty(CODE_TELLS_NAME, joinedWrong.companions().of(0, 1).orElseThrow()));
        assertEquals(0, known.novelty(joinedWrong.columns().get(0)).novel());
        assertEquals(0, known.novelty(joinedWrong.columns().get(1)).novel());
    }

    @Test
    void parts_add_up_in_any_order() {
        ByColumns<MinHashes> a = goods(0, 100, 0).companions();
        ByColumns<MinHashes> b = goods(50, 150, 0).companions();
        assertEquals(150, a.plus(b).of(0, 1).orElseThrow().hashes().length);
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a, a.plus(ByColumns.none()));
        assertEquals(a, ByColumns.<MinHashes>none().plus(a));
    }

    @Test
    void no_values_of_a_sensitive_column_are_kept() {
        Profile shown = goods(0, 100, 0).withoutValues("name"::equals);
        assertTrue(shown.companions().states().isEmpty());
    }

    @Test
    void only_chosen_pairs_are_kept() {
        Profile goods = goods(0, 100, 0);
        Pair nameTellsCode = CODE_TELLS_NAME.reversed();
        assertEquals(goods.companions(), goods.withCompanions(nameTellsCode::equals).companions());
        assertTrue(goods.withCompanions(p -> false).companions().states().isEmpty());
    }
}
