package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.finding.Finding;
import dev.assay.report.ci.MarkdownSummary;
import dev.assay.report.html.BacktestReport;
import dev.assay.report.html.HtmlBody;
import dev.assay.report.html.HtmlPage;
import dev.assay.report.html.MutationReport;
import dev.assay.report.html.SitePages;
import dev.assay.report.log.ConsoleReport;
import dev.assay.report.words.MarkedWords;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports say in another language than English, where each text of that is marked. */
class SecondLanguageTest {

    private static final Pattern MARKED = Pattern.compile("«[^«»]*»");
    private static final Pattern PROSE = Pattern.compile("[A-Za-z]{2,} [a-z]{2,}[^«»]{0,40}");

    /** What comes from data: a description, a rule, a fault, why nothing was learned. */
    private static final Pattern DATA =
            Pattern.compile(
                    "one line per product on an invoice|of the rows have no value|rule rows|fewer than 1,000 rows"
                            + "|(?<=\n)mvn assay:accept -Dassay.acceptFindings|byte 17 is zero.{0,80}convert the file to CSV");

    private static final Pattern SMALL =
            Pattern.compile(
                    "(?:\\S+ ){0,3}(?<![A-Za-z])(the|of|is|are|was|were|with|and|or|not|for|to|in|at|by)"
                            + "(?![A-Za-z])(?: \\S+){0,3}");

    @TempDir Path folder;

    private Words words;

    @BeforeEach
    void aSecondLanguage() throws IOException {
        words = MarkedWords.in(folder);
    }

    @Test
    void the_page_says_nothing_in_english() {
        String page = text(new HtmlBody(words).of(AuditFixture.shop()).render());
        assertTrue(page.contains("«"), page);
        assertEquals(Set.of(), english(page));
    }

    @Test
    void pages_of_a_site_say_nothing_in_english() {
        SitePages pages = new SitePages(words);
        assertEquals(Set.of(), english(text(pages.index(AuditFixture.shop()).html())));
        for (SitePages.Page page : pages.datasets(AuditFixture.shop())) {
            assertEquals(Set.of(), english(text(page.html())), page.file());
        }
    }

    @Test
    void the_log_says_nothing_in_english() {
        String log =
                new ConsoleReport(words)
                        .lines(AuditFixture.shop(), "target/assay/assay.html").stream()
                                .map(ConsoleReport.Line::text)
                                .collect(Collectors.joining("\n"));
        assertTrue(log.contains("«"), log);
        assertEquals(Set.of(), english(log));
    }

    @Test
    void the_page_of_a_mutation_test_says_nothing_in_english() {
        String page = new MutationReport(words).page(List.of(ReplayFixture.mutation("days")));
        assertEquals(Set.of(), english(text(page)));
    }

    @Test
    void the_page_of_a_backtest_says_nothing_in_english() {
        String page = new BacktestReport(words).page(List.of(ReplayFixture.backtest("days")));
        assertEquals(Set.of(), english(text(page)));
    }

    /** For people: the summary of a build, and what a failed one says. */
    @Test
    void summaries_say_nothing_in_english() throws IOException {
        assertEquals(Set.of(), english(new MarkdownSummary(words).write(AuditFixture.shop())));
        assertEquals(
                Set.of(),
                english(new ConsoleReport(words).failure(AuditFixture.shop(), "assay.html")));
    }

    /** What is said of the fixtures in Chinese holds Han, and no sentence in English. */
    @Test
    void chinese_is_spoken_all_over() throws IOException {
        Words chinese = Words.in(Locale.SIMPLIFIED_CHINESE).orElseThrow();
        String page = new HtmlBody(chinese).of(AuditFixture.shop()).render();
        String log =
                new ConsoleReport(chinese)
                        .lines(AuditFixture.shop(), "target/assay/assay.html").stream()
                                .map(ConsoleReport.Line::text)
                                .collect(Collectors.joining("\n"));
        for (String said :
                List.of(
                        text(page),
                        log,
                        text(
                                new MutationReport(chinese)
                                        .page(List.of(ReplayFixture.mutation("d")))),
                        text(
                                new BacktestReport(chinese)
                                        .page(List.of(ReplayFixture.backtest("d")))),
                        new MarkdownSummary(chinese).write(AuditFixture.shop()))) {
            assertTrue(said.codePoints().filter(Character::isIdeographic).count() > 40, said);
            assertEquals(Set.of(), small(withoutFaults(said)));
        }
        assertTrue(new HtmlPage(chinese).write(AuditFixture.shop()).contains("lang=\"zh-CN\""));
    }

    /** Letters alone, without what the fixture's findings say, which is data. */
    private static String withoutFaults(String said) {
        String left = letters(DATA.matcher(said).replaceAll(" "));
        for (Finding f : AuditFixture.shop().verdict().findings()) {
            if (f.message().key().equals("fault")) {
                left = left.replace(letters(Words.ENGLISH.text(f.message())), " ");
            }
            left = left.replace(letters(Words.ENGLISH.reason(f)), " ");
        }
        return left;
    }

    /** Words that no sentence in English does without. */
    private static Set<String> small(String text) {
        return SMALL.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String letters(String text) {
        return text.replaceAll("&#?\\w+;", " ").replaceAll("[^\\p{L}]+", " ").strip();
    }

    private static String text(String page) {
        return page.replaceAll("(?s)<style>.*?</style>|<[^>]*>", "\n");
    }

    /** What is left when all that is marked is taken away. */
    private static Set<String> english(String text) {
        String left = DATA.matcher(text).replaceAll("");
        for (String before = ""; !before.equals(left); ) {
            before = left;
            left = MARKED.matcher(left).replaceAll("\n");
        }
        Set<String> prose = new TreeSet<>();
        Matcher found = PROSE.matcher(left);
        while (found.find()) {
            prose.add(found.group());
        }
        return prose;
    }
}
