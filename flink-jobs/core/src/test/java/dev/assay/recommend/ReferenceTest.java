package dev.assay.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.recommend.model.ItemNeighbours;
import dev.assay.recommend.model.Popularity;
import dev.assay.recommend.model.Recommender;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Evaluation;
import dev.assay.recommend.rank.Split;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The probe against an independent implementation, which lies beside the log that both read. */
class ReferenceTest {

    private static Split split() throws IOException {
        return Split.of(Logs.reference(), 0.2, 1);
    }

    @Test
    void the_split_is_that_of_numpy() throws IOException {
        JsonNode expected = Logs.expected();
        assertEquals(expected.get("cut").asDouble(), split().cut());
        assertEquals(expected.get("users").asInt(), split().users());
        assertEquals(expected.get("targets").asInt(), split().targets());
        assertEquals(expected.get("learnt").asInt(), split().train().size());
    }

    static Stream<Recommender> recommenders() {
        return Stream.of(new Popularity(), ItemNeighbours.USUAL);
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void a_recommender_is_as_good_as_that_of_numpy(Recommender recommender) throws IOException {
        JsonNode expected = Logs.expected().get(recommender.name());
        Evaluation evaluation = Evaluation.of(recommender, split());
        assertEquals(expected.get("recall20").asDouble(), mean(evaluation.recall20()), 1e-6);
        assertEquals(expected.get("ndcg10").asDouble(), mean(evaluation.ndcg10()), 1e-6);
        assertEquals(expected.get("ndcg100").asDouble(), mean(evaluation.ndcg100()), 1e-6);
        assertEquals(
                expected.get("coverage").asDouble(),
                new Bootstrap(10, 1).coverage(evaluation.lists(), split().train().known()).value(),
                1e-6);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
