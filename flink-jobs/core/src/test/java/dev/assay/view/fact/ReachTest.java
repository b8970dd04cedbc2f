package dev.assay.view.fact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.ColumnBatch;
import org.junit.jupiter.api.Test;

/** Whom keys have in common, by sketches. */
class ReachTest {

    private static final int ROWS = 1_000;

    /** Users {@code from} to {@code to} act in a channel. */
    private static void act(Reach reach, String channel, int from, int to) {
        ColumnBatch batch = new ColumnBatch(2, ROWS);
        byte[] key = channel.getBytes(UTF_8);
        for (int user = from; user < to; ) {
            batch.reset(new byte[0]);
            for (; user < to && batch.rows() < ROWS; user++) {
                byte[] who = ("user-" + user).getBytes(UTF_8);
                batch.cell(0, key, key.length);
                batch.cell(1, who, who.length);
                batch.endRow(1, user);
            }
            batch.complete();
            reach.add(batch, 0, 1);
        }
    }

    @Test
    void of_few_users_the_share_is_exact() {
        Reach reach = new Reach();
        act(reach, "web", 0, 3_000);
        act(reach, "app", 2_000, 2_600);
        act(reach, "shop", 2_500, 2_700);
        act(reach, "mail", 9_000, 9_001);
        // 2000 to 2700 are elsewhere too.
        assertEquals(700.0 / 3_000, reach.sharedShare("web"), 1e-12);
        assertEquals(1, reach.sharedShare("app"));
        assertEquals(1, reach.sharedShare("shop"));
        assertEquals(0, reach.sharedShare("mail"));
        assertTrue(Double.isNaN(reach.sharedShare("fax")));
    }

    @Test
    void of_many_users_the_share_is_close() {
        Reach reach = new Reach();
        act(reach, "web", 0, 200_000);
        act(reach, "app", 150_000, 180_000);
        assertEquals(0.15, reach.sharedShare("web"), 0.03);
        assertEquals(1, reach.sharedShare("app"), 0.03);
    }

    @Test
    void of_too_many_keys_nothing_is_said() {
        Reach reach = new Reach();
        for (int key = 0; key < 600; key++) {
            act(reach, "channel " + key, 0, 3);
        }
        assertTrue(Double.isNaN(reach.sharedShare("channel 1")));
    }
}
