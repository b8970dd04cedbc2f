package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.assay.Declared;
import dev.assay.Shop;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.demand.Learned;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.profile.Profile;
import dev.assay.report.words.Words;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.Acts;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of unusual rows of a view. */
class ActorWordingTest {

    private static final DatasetSpec SHOP = Shop.spec(Learned.BOTH, List.of());

    private static final Message OTHERWISE =
            Message.of(
                    "row-anomalies",
                    Arg.count(312),
                    Arg.count(34_000),
                    Message.of("nothing"),
                    Message.of("row-anomalies.because", Arg.text("price")));

    private static final Message OF_FILE =
            Message.of("file.unusual-rows", Arg.share(0.009), Arg.share(0.002), Arg.count(40));

    private static DatasetSpec spec(String view) {
        DatasetSpec log =
                Declared.dataset(
                        """
                        name: log
                        path: "*.csv"
                        role: events
                        columns: {user: who, item: what, time: at}
                        """);
        return DerivedDatasets.of(log).stream()
                .filter(of -> of.name().equals("log." + view))
                .findFirst()
                .orElseThrow();
    }

    private static UnusualRow row(String price, String item) {
        return new UnusualRow(
                "day-1.csv",
                7,
                30,
                0.001,
                List.of(
                        new CellBlame("price", 9, price, null),
                        new CellBlame("item", 2, item, null)),
                null);
    }

    private static VaeScores vae(FileShare share) {
        return new VaeScores(
                34_000,
                Collections.nCopies(10, 3_400L),
                312,
                0.01,
                List.of(),
                List.of(),
                Map.of("day-1.csv", share),
                List.of());
    }

    private static final FileShare SHARE =
            new FileShare(34_000, 312, 300, new Acts(100_000, 14_000, 13_000));

    @Test
    void users_are_counted_with_their_share_of_the_events_and_what_sets_them_apart() {
        Profile accepted = Shop.of(1, 40, 20).measured(SHOP).evidence().profile();
        double usual = accepted.column("price").quantiles().quantile(0.5);
        Message typical =
                ActorWording.typical(
                        spec("users"),
                        List.of(row("400", "a"), row("500", "17"), row("600", null)),
                        accepted);
        String said =
                Words.ENGLISH.text(
                        ActorWording.ofAll(spec("users"), vae(SHARE), typical, OTHERWISE));
        assertEquals(
                "312 of 34,000 users (0.92 % of users, 14.0 % of events) act as unusually as one"
                        + " accepted user in a hundred; the most unusual have price 500 (accepted "
                        + Words.ENGLISH.text(Message.of("fault", Arg.amount(usual)))
                        + ")",
                said);
    }

    @Test
    void where_nothing_sets_them_apart_the_column_that_is_blamed_is_said() {
        String said =
                Words.ENGLISH.text(
                        ActorWording.ofAll(
                                spec("items"), vae(SHARE), Message.of("nothing"), OTHERWISE));
        assertEquals(
                "312 of 34,000 items (0.92 % of items, 14.0 % of events) are acted on as unusually"
                        + " as one accepted item in a hundred, most often because of 'price'",
                said);
    }

    @Test
    void of_a_file_the_misfits_are_counted() {
        String said =
                Words.ENGLISH.text(
                        ActorWording.ofFile(
                                spec("sessions"), SHARE, Message.of("nothing"), OF_FILE));
        assertEquals(
                "300 sessions (0.90 % of sessions, 13.0 % of events) act as unusually as one"
                        + " accepted session in a hundred, and not because of a value that is new;"
                        + " usual is at most 0.20 % of sessions (40 accepted batches)",
                said);
    }

    @Test
    void events_are_rows_themselves() {
        FileShare events = new FileShare(34_000, 312, 300);
        String said =
                Words.ENGLISH.text(
                        ActorWording.ofAll(
                                spec("actions"), vae(events), Message.of("nothing"), OTHERWISE));
        assertEquals(
                "312 of 34,000 events (0.92 %) are of a user, an item or a session that acts as"
                        + " unusually as that of one accepted event in a hundred, most often"
                        + " because of 'price'",
                said);
    }

    @Test
    void rows_that_do_not_act_are_spoken_of_as_ever() {
        FileShare old = new FileShare(34_000, 312, 300);
        Message nothing = Message.of("nothing");
        assertSame(OTHERWISE, ActorWording.ofAll(spec("users"), vae(old), nothing, OTHERWISE));
        assertSame(OTHERWISE, ActorWording.ofAll(SHOP, vae(SHARE), nothing, OTHERWISE));
        assertSame(OF_FILE, ActorWording.ofFile(spec("hours"), SHARE, nothing, OF_FILE));
    }

    @Test
    void no_key_is_said_even_if_it_is_a_number() {
        Profile accepted = Shop.of(1, 40, 20).measured(SHOP).evidence().profile();
        Message typical =
                ActorWording.typical(spec("items"), List.of(row("400", "4711")), accepted);
        assertFalse(Words.ENGLISH.text(typical).contains("4711"));
    }
}
