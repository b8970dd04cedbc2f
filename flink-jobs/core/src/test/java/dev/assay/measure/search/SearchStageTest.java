package dev.assay.measure.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.Declared;
import dev.assay.declare.DatasetSpec;
import dev.assay.measure.DataPlan;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.search.SearchProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchStageTest {

    private static final String JUDGED =
            """
            name: judged
            path: judged.csv
            role: judgments
            columns: {query: words, item: sku, grade: grade}
            """;

    private static final String LOG =
            """
            name: log
            path: log.csv
            role: events
            columns: {query: words, item: sku, rank: place}
            """;

    private static final String CATALOGUE =
            """
            name: catalogue
            path: catalogue.csv
            role: items
            columns: {item: sku, title: title, description: text}
            """;

    @TempDir Path folder;

    private SearchStage.Read read(String declared, String file, String csv) throws IOException {
        Files.writeString(folder.resolve(file), csv);
        DatasetSpec spec = Declared.dataset(declared);
        DataPlan plan = DataPlan.of(Inputs.of(folder), spec, List.of(DataFiles.of(folder, file)));
        return new SearchStage.Read(spec, plan);
    }

    @Test
    void judgments_are_compared_with_a_log_and_with_what_words_find() throws Exception {
        StringBuilder judged = new StringBuilder("words,sku,grade\n");
        StringBuilder log = new StringBuilder("words,sku,place\n");
        StringBuilder catalogue = new StringBuilder("sku,title,text\n");
        for (int i = 0; i < 12; i++) {
            judged.append("lamp ").append(i).append(",a").append(i).append(",2\n");
            judged.append("lamp ").append(i).append(",b").append(i).append(",0\n");
            log.append("lamp ").append(i).append(",b").append(i).append(",1\n");
            log.append("lamp ").append(i).append(",a").append(i).append(",2\n");
            log.append("chair ").append(i).append(",c").append(i).append(",1\n");
            catalogue.append("a").append(i).append(",Lamp,number ").append(i).append("\n");
            catalogue.append("b").append(i).append(",Table,of oak\n");
        }
        SearchProbe probe =
                SearchStage.run(
                        new InThisJvm(Inputs.of(folder)),
                        read(JUDGED, "judged.csv", judged.toString()),
                        read(LOG, "log.csv", log.toString()),
                        read(CATALOGUE, "catalogue.csv", catalogue.toString()),
                        new Bootstrap(100, 1));
        double second = Math.log(2) / Math.log(3);
        assertEquals(12, probe.queries());
        assertEquals(24, probe.texts());
        assertEquals("logged", probe.rankings().get(0).ranking());
        assertEquals(new Estimate(second, second, second), probe.rankings().get(0).ndcg10());
        assertEquals(1.0, probe.rankings().get(0).judged());
        assertEquals("bm25", probe.rankings().get(1).ranking());
        assertEquals(new Estimate(1, 1, 1), probe.rankings().get(1).ndcg10());
    }

    @Test
    void without_log_and_catalogue_there_is_nothing_to_compare() throws Exception {
        SearchProbe probe =
                SearchStage.run(
                        new InThisJvm(Inputs.of(folder)),
                        read(JUDGED, "judged.csv", "words,sku,grade\nlamp,a,2\nlamp,,1\n,a,1\n"),
                        null,
                        null,
                        new Bootstrap(100, 1));
        assertEquals(1, probe.judgments());
        assertEquals(1, probe.rankings().size());
        assertEquals(0, probe.rankings().get(0).queries());
    }

    @Test
    void what_a_dataset_is_good_for_is_told_by_its_role_and_columns() {
        assertTrue(SearchStage.areJudgments(Declared.dataset(JUDGED)));
        assertTrue(SearchStage.isRankedLog(Declared.dataset(LOG)));
        assertTrue(SearchStage.isCatalogue(Declared.dataset(CATALOGUE)));
        assertFalse(SearchStage.areJudgments(Declared.dataset(LOG)));
        assertFalse(
                SearchStage.isCatalogue(
                        Declared.dataset(
                                CATALOGUE.replace(", title: title, description: text", ""))));
    }
}
