package dev.assay.report;

import dev.assay.judge.Finding;
import java.util.ArrayList;
import java.util.List;

/** What a finding is about: dataset, column, file. */
final class Where {

    private Where() {}

    static Markup of(Finding f) {
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

    /** A place in a data file, as compilers write it. */
    static Markup place(String file, long line) {
        return Markup.element("code", Markup.value(file), Markup.text(":" + line));
    }
}
