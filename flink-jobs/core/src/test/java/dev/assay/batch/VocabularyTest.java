package dev.assay.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.state.MinHashes.Novelty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static Profile profile(String... values) {
        return MeasuredCsv.of(Shop.spec(), "v\n" + String.join("\n", values) + "\n").profile();
    }

    /** Each value ten times. */
    private static Profile often(String... values) {
        return profile(
                Collections.nCopies(10, List.of(values)).stream()
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    private static ColumnProfile column(Profile profile) {
        return profile.columns().get(0);
    }

    @Test
    void values_that_accepted_data_lacks_are_novel() {
        Vocabulary known = Vocabulary.of(profile("a", "b", "c"));
        assertEquals(new Novelty(2, 3), known.novelty(column(profile("a", "a", "d", "e"))));
    }

    private static Vocabulary among(Profile one, Profile two) {
        Vocabulary.Counting counting = new Vocabulary.Counting(one.plus(two));
        counting.add(one);
        counting.add(two);
        return counting.known();
    }

    @Test
    void among_batches_a_value_that_only_one_of_them_has_is_novel_there() {
        Profile one = profile("a", "b");
        Profile two = profile("a", "c", "d");
        Vocabulary known = among(one, two);
        assertEquals(new Novelty(1, 2), known.novelty(column(one)));
        assertEquals(new Novelty(2, 3), known.novelty(column(two)));
    }

    @Test
    void a_value_rises_by_what_it_has_beyond_its_share_elsewhere() {
        Vocabulary known = Vocabulary.of(often("a", "b"));
        assertEquals(1, known.risen(column(profile("a", "b", "b", "b"))));
        assertEquals(4, known.risen(column(profile("z", "z", "z", "z"))));
        assertEquals(0, known.risen(column(profile("a", "b"))));
    }

    @Test
    void a_batch_is_not_compared_with_itself() {
        Profile one = often("a", "a", "a", "b");
        Profile two = often("b", "b", "a", "b");
        Vocabulary known = among(one, two);
        assertEquals(20, known.risen(column(one)), "thirty a's where a quarter of forty is usual");
    }

    @Test
    void a_value_that_fewer_than_ten_rows_hold_elsewhere_counts_as_not_known() {
        Profile seldom = often("b").plus(profile("a", "a", "a", "a", "a"));
        Profile batch = profile("a", "a", "b");
        assertEquals(2, Vocabulary.of(seldom).risen(column(batch)));
        assertEquals(2, Vocabulary.of(seldom.anonymous()).risen(column(batch)));
    }

    @Test
    void familiar_values_are_counted_as_often_as_they_occur() {
        List<String> values = new ArrayList<>(Collections.nCopies(20, "a"));
        values.addAll(Collections.nCopies(25, "b"));
        Vocabulary known = Vocabulary.of(profile(values.toArray(String[]::new)));
        assertEquals(3, known.familiar(column(profile("a", "a", "b", "z"))));
    }

    @Test
    void values_that_were_hardly_seen_are_not_familiar() {
        String[] values = Collections.nCopies(19, "a").toArray(String[]::new);
        assertEquals(0, Vocabulary.of(profile(values)).familiar(column(profile("a"))));
    }

    @Test
    void a_column_that_is_not_known_tells_nothing() {
        Vocabulary known = Vocabulary.of(Profile.empty(List.of()));
        assertEquals(new Novelty(0, 0), known.novelty(column(profile("a"))));
        assertEquals(0, known.risen(column(profile("a"))));
        assertEquals(0, known.familiar(column(profile("a"))));
    }
}
