package dev.assay.report.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import dev.assay.report.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownStepsTest {

    private static final String LOG =
            """
            name: log
            path: "*.csv"
            role: events
            columns: {user: wer, item: was, event: tat}
            """;

    private static Optional<String> said(String declared) {
        DatasetSpec spec = Declared.dataset(declared);
        StringBuilder csv = new StringBuilder("wer,was,tat\n");
        for (int i = 0; i < 300; i++) {
            csv.append("u" + i % 40 + ",i" + i % 30 + "," + (i % 3 == 0 ? "gekauft" : "gesehen"));
            csv.append('\n');
        }
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        return new UnknownSteps(Words.in(Locale.ENGLISH).orElseThrow())
                .sentence(spec, MeasuredCsv.of(spec, Map.of("a.csv", file)).evidence().bins());
    }

    @Test
    void a_log_in_words_that_nobody_knows_is_told_what_to_declare() {
        assertEquals(
                Optional.of(
                        "log: no value of tat (gesehen, gekauft) is known as a step to a purchase,"
                                + " so in its views all shares and rates of steps are 0; say under"
                                + " views, steps, which values are impression, view, cart,"
                                + " purchase, return"),
                said(LOG));
    }

    @Test
    void nothing_is_said_where_a_step_is_declared_or_nobody_asks_for_one() {
        assertEquals(Optional.empty(), said(LOG + "views: {steps: {purchase: [gekauft]}}\n"));
        assertEquals(Optional.empty(), said(LOG + "views: false\n"));
        assertEquals(Optional.empty(), said(LOG.replace(", event: tat", "")));
        assertEquals(Optional.empty(), said(LOG + "sensitive: [tat]\n"));
    }
}
