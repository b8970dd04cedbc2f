package dev.assay.behaviour;

import dev.assay.behaviour.sum.Activity;
import dev.assay.behaviour.sum.ActivityFold;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.ColumnBatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A log that tests make up. */
public final class LogFixture {

    public static final List<String> COLUMNS =
            List.of("who", "what", "moment", "did", "price", "pieces");

    public static final Map<String, String> MEANINGS =
            Map.of(
                    "user",
                    "who",
                    "item",
                    "what",
                    "time",
                    "moment",
                    "event",
                    "did",
                    "price",
                    "price",
                    "quantity",
                    "pieces");

    private static final String[] STEPS = {"view", "view", "view", "cart", "purchase", "other"};

    private LogFixture() {}

    /**
     * Rows in the order of time, of users of whom some do much and some little.
     *
     * @param days from 2026-01-01 on
     */
    public static List<String[]> rows(int days, int users, int aDay, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String[]> rows = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < aDay; i++) {
                double skewed = random.nextDouble() * random.nextDouble();
                int reach = Math.min(users, users / 3 + users * day / 100);
                String user = random.nextInt(50) == 0 ? null : "u" + (int) (skewed * reach);
                String step = STEPS[random.nextInt(STEPS.length)];
                int hour = 6 + random.nextInt(16);
                rows.add(
                        new String[] {
                            user,
                            "i" + (int) (random.nextDouble() * random.nextDouble() * 300),
                            java.time.LocalDate.of(2026, 1, 1).plusDays(day)
                                    + (hour < 10 ? " 0" : " ")
                                    + hour
                                    + ":15:00",
                            step,
                            String.valueOf(random.nextInt(1, 5000) / 100.0),
                            String.valueOf(random.nextInt(1, 4))
                        });
            }
        }
        return rows;
    }

    /** What they come to. */
    public static Activity activity(List<String[]> rows) {
        ActivityFold fold = new ActivityFold(COLUMNS, MEANINGS, ViewOptions.USUAL, new Activity());
        for (int from = 0; from < rows.size(); from += 1000) {
            fold.accept(batch(rows.subList(from, Math.min(rows.size(), from + 1000))));
        }
        return fold.build();
    }

    /** Rows as they are read. */
    public static ColumnBatch batch(List<String[]> rows) {
        ColumnBatch batch = new ColumnBatch(COLUMNS.size(), Math.max(1, rows.size()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<int[]> places = new ArrayList<>();
        for (String[] row : rows) {
            for (String cell : row) {
                byte[] text = cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8);
                places.add(
                        new int[] {bytes.size(), cell == null ? ColumnBatch.MISSING : text.length});
                bytes.writeBytes(text);
            }
        }
        batch.reset(bytes.toByteArray());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                int[] place = places.get(row * COLUMNS.size() + column);
                batch.cell(column, place[0], place[1]);
            }
            batch.endRow(row + 2, row);
        }
        batch.complete();
        return batch;
    }
}
