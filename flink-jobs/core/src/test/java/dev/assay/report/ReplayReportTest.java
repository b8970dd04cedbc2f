package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.report.html.BacktestReport;
import dev.assay.report.html.MutationReport;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReplayReportTest {

    @Test
    void backtest_page() throws IOException {
        Golden.assertSame(
                "backtest.html",
                body(
                        new BacktestReport(Words.ENGLISH)
                                .page(List.of(ReplayFixture.backtest("orders")))));
    }

    @Test
    void mutation_page() throws IOException {
        Golden.assertSame(
                "mutation.html",
                body(
                        new MutationReport(Words.ENGLISH)
                                .page(List.of(ReplayFixture.mutation("orders")))));
    }

    @Test
    void log_lines() throws IOException {
        Golden.assertSame(
                "replays.txt",
                String.join(
                                "\n",
                                new BacktestReport(Words.ENGLISH)
                                        .lines(ReplayFixture.backtest("orders")))
                        + "\n"
                        + String.join(
                                "\n",
                                new MutationReport(Words.ENGLISH)
                                        .lines(ReplayFixture.mutation("orders")))
                        + "\n");
    }

    /** Without the style, which the page of the audit shows. */
    private static String body(String page) {
        return page.substring(page.indexOf("</style>"));
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.HostileNamesTest#names")
    void names_from_the_data_stay_text(String name) throws IOException {
        for (String page :
                List.of(
                        new BacktestReport(Words.ENGLISH)
                                .page(List.of(ReplayFixture.backtest(name))),
                        new MutationReport(Words.ENGLISH)
                                .page(List.of(ReplayFixture.mutation(name))))) {
            Document document =
                    Documents.xml(page.substring(page.indexOf("<main>"), page.indexOf("</body>")));
            for (String element : List.of("script", "img", "iframe", "object", "form")) {
                assertTrue(Documents.elements(document, element).isEmpty(), element);
            }
            for (Element element : Documents.elements(document, "*")) {
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    String attribute = element.getAttributes().item(i).getNodeName();
                    assertFalse(attribute.startsWith("on"), attribute);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.HostileNamesTest#names")
    void log_lines_stay_lines(String name) {
        List<String> lines = new ArrayList<>();
        lines.addAll(new BacktestReport(Words.ENGLISH).lines(ReplayFixture.backtest(name)));
        lines.addAll(new MutationReport(Words.ENGLISH).lines(ReplayFixture.mutation(name)));
        for (String line : lines) {
            assertTrue(line.codePoints().noneMatch(Character::isISOControl), line);
            assertFalse(line.contains("\u202E"), line);
        }
    }
}
