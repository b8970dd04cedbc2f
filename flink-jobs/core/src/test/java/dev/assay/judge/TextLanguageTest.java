package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.report.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextLanguageTest {

    private static final DatasetSpec SPEC = Declared.dataset("name: reviews\npath: '*.csv'\n");
    private static final int FILES = 20;

    private static final List<String> ENGLISH =
            List.of(
                    "I would buy this again but not at that price",
                    "The parcel was late and one of the cups had a crack",
                    "Great");

    private static final List<String> GERMAN =
            List.of(
                    "Ich bin mit dem Gerät sehr zufrieden",
                    "Die Lieferung kam zu spät und eine der Tassen war kaputt",
                    "Super");

    private static MeasuredCsv days(int files, List<String> last) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int file = 0; file < files; file++) {
            List<String> texts = file < FILES ? ENGLISH : last;
            StringBuilder csv = new StringBuilder("id,review\n");
            for (int i = 0; i < 120; i++) {
                csv.append(file * 1000 + i).append(',').append(texts.get((i * 7 + file) % 3));
                csv.append(' ').append(i).append('\n');
            }
            all.put(
                    String.format("d%03d.csv", file),
                    csv.toString().getBytes(StandardCharsets.UTF_8));
        }
        return MeasuredCsv.of(SPEC, all);
    }

    private static Finding found(List<String> last) {
        Evidence accepted = days(FILES, ENGLISH).evidence();
        Evidence today = days(FILES + 1, last).against(accepted);
        return Judge.judge(SPEC, today, Optional.of(accepted), 0.01).stream()
                .filter(f -> f.check() == KnownCheck.SEMANTIC_TYPE)
                .filter(f -> "review".equals(f.column()) && "d020.csv".equals(f.batch()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_file_of_texts_in_another_language_fails_and_says_so() {
        Finding german = found(GERMAN);
        String sentence = Words.ENGLISH.sentence(german);
        assertEquals(Outcome.FAIL, german.outcome(), sentence);
        assertTrue(sentence.contains("texts in another language"), sentence);
        assertEquals(Outcome.PASS, found(ENGLISH).outcome());
    }
}
