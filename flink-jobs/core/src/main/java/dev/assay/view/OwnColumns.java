package dev.assay.view;

import dev.assay.declare.view.OwnColumn;
import dev.assay.view.fact.Attributes;
import dev.assay.view.kind.Column;
import dev.assay.view.kind.Column.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Columns that a declaration adds to a view. */
final class OwnColumns {

    private OwnColumns() {}

    /** One of them, as the other columns of the view are. */
    static Column column(OwnColumn own) {
        String of = own.column();
        Value value =
                switch (own.function()) {
                    case COUNT -> new Value.Count(g -> g.tally(of).total());
                    case DISTINCT -> new Value.Count(g -> g.tally(of).distinct());
                    case SHARE -> new Value.Number(g -> g.share(of, own.value()));
                    case SUM -> new Value.Number(g -> g.spread(of).sum());
                    case MEAN -> new Value.Number(g -> g.spread(of).mean());
                    case MIN -> new Value.Number(g -> g.spread(of).least());
                    case MAX -> new Value.Number(g -> g.spread(of).greatest());
                };
        return new Column(own.name(), known -> true, value);
    }

    /**
     * What must be kept of rows.
     *
     * @param as columns that a view has as they are
     */
    static Attributes.Kept kept(List<OwnColumn> columns, Set<String> as) {
        Set<String> texts = new TreeSet<>(as);
        Set<String> numbers = new TreeSet<>();
        columns.forEach(own -> (own.function().isOfTexts() ? texts : numbers).add(own.column()));
        return new Attributes.Kept(texts, numbers);
    }
}
