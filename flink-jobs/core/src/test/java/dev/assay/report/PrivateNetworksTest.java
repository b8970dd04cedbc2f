package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.finding.Verdict;
import dev.assay.privacy.dp.PrivateTraining;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the weights of networks tell of a row, in the page and in the document for programs. */
class PrivateNetworksTest {

    private static Audit audit(PrivateTraining dp) {
        DatasetAudit d = AuditFixture.shop().datasets().get(0);
        TrainingCurves curves =
                new TrainingCurves(
                        TrainingCurves.FORMAT, List.of(), null, 0, List.of(), null, null, dp);
        DatasetAudit trained =
                new DatasetAudit(
                        d.spec(),
                        d.seconds(),
                        d.today(),
                        d.accepted(),
                        d.fault(),
                        curves,
                        d.history());
        return new Audit(
                AuditFixture.STARTED,
                AuditFixture.DECLARATION,
                List.of(trained),
                new Verdict(List.of()));
    }

    private static PrivateTraining dp() {
        return new PrivateTraining(
                "0123abcd",
                PrivateTraining.ROW,
                2.987,
                6.7e-6,
                new PrivateTraining.Noise(1.5, 2.625, 8),
                List.of(
                        new PrivateTraining.Network("vae", 14987, 0.0342, 878),
                        new PrivateTraining.Network("gan", 14987, 0.0342, 877)));
    }

    @Test
    void the_page_says_what_is_promised_by_which_noise_and_what_is_not() throws IOException {
        String page = Report.PAGE.write(Words.ENGLISH, audit(dp()));
        for (String shown :
                List.of(
                        "Networks with differential privacy",
                        "2.987",
                        "6.7e-06",
                        "at the norm 1.5",
                        "noise of 2.625",
                        "14,987",
                        Figures.percent(0.0342),
                        "878",
                        "not about all rows of a user",
                        "-Dbench.dp.dir")) {
            assertTrue(page.contains(shown), shown);
        }
        Words chinese = Words.in(Locale.SIMPLIFIED_CHINESE).orElseThrow();
        assertTrue(Report.PAGE.write(chinese, audit(dp())).contains("差分隐私训练的网络"));
    }

    @Test
    void the_document_for_programs_has_the_figures_as_they_are_and_fits_its_schema()
            throws IOException {
        String json = Report.JSON.write(Words.ENGLISH, audit(dp()));
        AuditSchemaTest.assertValid(json);
        assertTrue(json.contains("\"epsilon\": 2.987") && json.contains("\"multiplier\": 2.625"));
        assertTrue(json.contains("\"unit\": \"row\"") && json.contains("\"steps\": 877"), json);
    }

    @Test
    void where_nothing_is_promised_nothing_is_said() throws IOException {
        assertFalse(Report.PAGE.write(Words.ENGLISH, audit(null)).contains("differential privacy"));
        assertEquals(-1, Report.JSON.write(Words.ENGLISH, audit(null)).indexOf("\"dp\""));
    }
}
