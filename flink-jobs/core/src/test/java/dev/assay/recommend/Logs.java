package dev.assay.recommend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.interaction.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Logs that tests make up, and what an implementation in NumPy makes of one of them. */
public final class Logs {

    /** All of it. */
    public static final Part PART = new Part("log", "all", "");

    private Logs() {}

    /** The log that NumPy was given. */
    public static Interactions reference() throws IOException {
        InteractionSum sum = new InteractionSum();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Logs.class.getResourceAsStream("interactions.csv"),
                                StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",");
                sum.add(
                        Long.parseLong(cells[1]),
                        Long.parseLong(cells[2]),
                        Double.parseDouble(cells[0]),
                        PART,
                        false);
            }
        }
        return Interactions.of(sum);
    }

    /** What NumPy made of it. */
    public static JsonNode expected() throws IOException {
        try (InputStream in = Logs.class.getResourceAsStream("probe-expected.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    /** Takes in what users of some tastes do on some days. */
    @FunctionalInterface
    public interface Into {
        /** One event. */
        void add(int user, int item, int day);
    }

    /**
     * Users who mostly stay with the items of their taste.
     *
     * @param days on each of which every user does something once
     */
    public static void tastes(int users, int items, int days, long seed, Into into) {
        SplittableRandom random = new SplittableRandom(seed);
        int tastes = 4;
        for (int day = 0; day < days; day++) {
            for (int user = 0; user < users; user++) {
                double skewed = random.nextDouble() * random.nextDouble();
                int item = (int) (skewed * items / tastes) * tastes;
                boolean isOwn = random.nextInt(5) > 0;
                into.add(user, item + (isOwn ? user % tastes : random.nextInt(tastes)), day);
            }
        }
    }

    /** A key as logs would hash it, and not as a probe thins it. */
    public static long key(int number) {
        return new SplittableRandom(number).nextLong();
    }

    /** The time of a day. */
    public static double time(int day) {
        return 1_700_000_000.0 + 86_400.0 * day;
    }

    /** One of these figures. */
    public static double expected(String recommender, String figure) throws IOException {
        return expected().get(recommender).get(figure).asDouble();
    }
}
