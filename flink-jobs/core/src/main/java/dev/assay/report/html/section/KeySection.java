package dev.assay.report.html.section;

import dev.assay.audit.DatasetAudit;
import dev.assay.batch.key.CandidateKey;
import dev.assay.batch.key.Recognition;
import dev.assay.profile.Profile;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The declared key, and columns that may be one.
 *
 * @param words of the report's language
 */
record KeySection(Words words) {

    Markup of(DatasetAudit d) {
        Markup title = Markup.element("h3", words.text("page.keys.title"));
        List<CandidateKey> keys = d.today().keys();
        List<String> declared = d.spec().key();
        Profile profile = d.today().profile();
        boolean isDeclared = !declared.isEmpty() && profile.hasKeys();
        if (keys.isEmpty() && !isDeclared) {
            return Markup.group(title, Markup.element("p", words.text("page.keys.none")));
        }
        Table table =
                new Table(words, "page.keys", "columns", "compared", "repeat")
                        .figures("compared", "repeat");
        if (isDeclared) {
            table.row(
                    columns(declared, true),
                    Markup.text(words.text("page.keys.all", Figures.count(profile.rows()))),
                    Markup.text(repeated(profile.repeatedKeys())));
        }
        for (CandidateKey key : keys) {
            if (!isDeclared || !same(key.columns(), declared)) {
                table.row(
                        columns(key.columns(), false),
                        Markup.text(compared(key)),
                        Markup.text(mayRepeat(key)));
            }
        }
        return Markup.group(title, table.markup());
    }

    /** Columns by which people can be recognised; nothing where there are none. */
    Markup ofPeople(DatasetAudit d) {
        List<Recognition> found =
                d.today().sets().recognitions().stream().limit(Recognition.NAMED).toList();
        if (found.isEmpty()) {
            return Markup.none();
        }
        Table table =
                new Table(words, "page.people", "columns", "alone", "compared")
                        .figures("alone", "compared");
        for (Recognition one : found) {
            boolean isAll = one.looked() >= one.rows();
            String share = Figures.percent(one.share());
            table.row(
                    columns(one.columns(), false),
                    Markup.text(isAll ? share : words.text("page.keys.at-most", share)),
                    Markup.text(
                            isAll
                                    ? words.text("page.keys.all", Figures.count(one.rows()))
                                    : words.text(
                                            "page.keys.some",
                                            Figures.count(one.looked()),
                                            Figures.count(one.rows()))));
        }
        return Markup.group(
                Markup.element("h3", words.text("page.people.title")),
                Markup.element("p", words.text("page.people.about")),
                table.markup());
    }

    private static boolean same(List<String> a, List<String> b) {
        Set<String> of = new HashSet<>(a);
        return of.equals(new HashSet<>(b));
    }

    private Markup columns(List<String> names, boolean declared) {
        List<Markup> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(Markup.text(parts.isEmpty() ? "" : words.text("join.names")));
            parts.add(Markup.value(name));
        }
        if (declared) {
            parts.add(Markup.text(" · " + words.text("page.columns.key")));
        }
        return Markup.group(parts);
    }

    private String repeated(long rows) {
        return rows == 0
                ? words.text("page.keys.nothing")
                : words.text("page.keys.repeated", Figures.count(rows));
    }

    private String compared(CandidateKey key) {
        return key.coversAll()
                ? words.text("page.keys.all", Figures.count(key.rows()))
                : words.text(
                        "page.keys.some", Figures.count(key.looked()), Figures.count(key.rows()));
    }

    private String mayRepeat(CandidateKey key) {
        return key.coversAll()
                ? words.text("page.keys.nothing")
                : words.text("page.keys.at-most", Figures.percent(key.repeatsAtMost()));
    }
}
