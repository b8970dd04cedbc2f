package dev.assay.report.html.markup;

import dev.assay.finding.Finding;
import dev.assay.profile.Shown;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What a finding is about: dataset, column, file. */
public final class Where {

    private Where() {}

    /** The dataset, column and file that a finding is about. */
    public static Markup of(Finding f) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.value(f.dataset()));
        if (f.column() != null) {
            parts.add(Markup.text(" › "));
            parts.add(Markup.value(f.column()));
        }
        if (f.batch() != null) {
            parts.add(Markup.text(" › "));
            parts.add(Markup.value(f.batch()));
        }
        return Markup.group(parts);
    }

    /** What stands in a cell or a row; in quotes unless it is masked. */
    public static Markup value(Words words, String text) {
        return text.equals(Shown.SENSITIVE)
                ? Markup.element("em", words.value(text))
                : Markup.element("q", Markup.value(text));
    }

    /** A place in a data file, as compilers write it. */
    public static Markup place(String file, long line) {
        return Markup.element("code", Markup.value(file), Markup.text(":" + line));
    }
}
