package dev.assay.train.dp;

import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.dp.KeyedStream;
import dev.assay.train.net.Streams;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Where noise and the choice of rows come from.
 *
 * @param state keyed hash of what decides the weights, by which a training is known again; empty
 *     where nothing of it is kept
 * @param streams one for each purpose
 */
public record Randomness(String state, Function<String, RandomGenerator> streams) {

    /** What nobody can foresee without the key; the same key and state give the same. */
    public static Randomness of(ProjectKey key, String state) {
        return new Randomness(
                state, purpose -> new KeyedStream(key, "training " + purpose + ' ' + state));
    }

    /** What anybody can foresee: for networks that are thrown away. */
    public static Randomness ofSeed(long seed) {
        return new Randomness("", purpose -> Streams.of(seed, purpose));
    }

    /** The stream of a purpose. */
    public RandomGenerator of(String purpose) {
        return streams.apply(purpose);
    }
}
