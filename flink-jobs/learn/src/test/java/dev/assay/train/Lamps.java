package dev.assay.train;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.declare.demand.Learned;
import dev.assay.train.dp.Randomness;
import dev.assay.train.net.TimeLimit;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/** Few columns that networks learn fast: a colour tells about the price. */
public final class Lamps {

    private Lamps() {}

    public static MeasuredCsv measured(long seed, int rows) {
        return MeasuredCsv.of(Shop.spec(), csv(seed, rows));
    }

    public static String csv(long seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> colours = List.of("red", "green", "blue");
        StringBuilder csv = new StringBuilder("colour,price,sold\n");
        for (int row = 0; row < rows; row++) {
            int colour = random.nextInt(3);
            csv.append(colours.get(colour)).append(',');
            csv.append(100 * colour + random.nextInt(50)).append(',');
            csv.append(random.nextInt(10) < 7).append('\n');
        }
        return csv.toString();
    }

    /** Networks of the data, with the number of steps they took told to {@code progress}. */
    public static TrainedModels trained(
            Learned which, MeasuredCsv data, long seed, LongConsumer progress) throws IOException {
        return Training.train(
                which,
                data.profile(),
                data.bins(),
                data.sample(),
                seed,
                Randomness.ofSeed(seed),
                TimeLimit.NONE,
                progress);
    }
}
