package dev.assay.view;

import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.View;
import dev.assay.document.Nullable;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.value.Damage;
import dev.assay.view.fact.Attributes;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Group;
import dev.assay.view.fact.Groups;
import dev.assay.view.fact.Reach;
import dev.assay.view.kind.Column;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the rows of a view. So many rows of the dataset are kept at once and no more: where a part
 * has more, its keys are halved, and the file is read once for each half.
 */
final class ViewReader implements BatchReader {

    /** Rows that are kept at once, some hundred megabytes with all their fields. */
    private static final int MOST_ROWS = 4_000_000;

    /** The same of all events of a partition, of which less is kept. */
    private static final int MOST_EVENTS = 16_000_000;

    private final ViewSource source;
    private final int most;
    private final int of;
    private final Column[] columns;
    private final Attributes.Kept kept;
    private final ViewCells cells = new ViewCells();
    private final Deque<KeyPart> parts = new ArrayDeque<>();
    private final @Nullable Asked only;
    private @Nullable Optional<Reach> reach;
    private Groups groups;
    private Facts facts;
    private Group group;
    private int next;

    /**
     * Of a part of the keys.
     *
     * @param names of the columns that are asked for; one that the view does not have is missing
     */
    ViewReader(ViewSource source, KeyPart part, List<String> names) {
        this(source, part, names, mostOf(source.view().view()), null);
    }

    /**
     * Of some rows alone. Where too many rows of the dataset would have to be kept, those of their
     * keys are.
     */
    ViewReader(ViewSource source, Asked only, List<String> names) {
        this(source, KeyPart.ALL, names, mostOf(source.view().view()), only);
    }

    /**
     * As above.
     *
     * @param most rows of the dataset that are kept at once
     * @param only rows of the view that are asked for; null where all are
     */
    ViewReader(
            ViewSource source, KeyPart part, List<String> names, int most, @Nullable Asked only) {
        this.source = source;
        this.most = most;
        this.of = part.of();
        this.only = only;
        Map<String, Column> byName = new HashMap<>(EntityColumns.of(source.definition()));
        ViewSource.columns(source.view()).forEach(column -> byName.put(column.name(), column));
        Set<String> attributes = new TreeSet<>();
        for (String name : names) {
            if (!byName.containsKey(name) && source.isAttribute(name)) {
                byName.put(name, ViewSource.attribute(name));
                attributes.add(name);
            }
        }
        ViewOf view = source.view();
        this.kept = OwnColumns.kept(view.options().own(view.view()), attributes);
        this.columns = names.stream().map(byName::get).toArray(Column[]::new);
        parts.push(part);
    }

    /** Rows of catalogues have long texts. */
    private static int mostOf(View view) {
        return view.isOfAll() && !view.roles().contains("items") ? MOST_EVENTS : MOST_ROWS;
    }

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        batch.reset(new byte[0]);
        while (groups == null || next == groups.count()) {
            if (parts.isEmpty()) {
                return false;
            }
            load(parts.pop());
        }
        try {
            for (; next < groups.count() && batch.rows() < batch.capacity(); next++) {
                groups.set(group, next);
                if (only == null || only.has(facts.ordinal(group.first()))) {
                    write(batch);
                }
            }
        } catch (Damage e) {
            throw new UnreadableDataException(
                    source.file()
                            + ": a row of its view "
                            + source.view().view().word()
                            + ": "
                            + e.getMessage());
        }
        batch.complete();
        return true;
    }

    private void load(KeyPart part) throws IOException {
        facts = null;
        groups = null;
        facts = source.read(part, most, kept, only);
        if (facts == null && only != null && !only.hasKeys() && source.learn(only)) {
            parts.push(part);
            return;
        }
        if (facts == null) {
            parts.push(part.half(1));
            parts.push(part.half(0));
            return;
        }
        if (!part.isAll() && reach == null) {
            reach = source.reach();
        }
        if (!part.isAll()) {
            reach.ifPresent(facts::areReached);
        }
        groups = Groups.of(facts, source.definition().keys());
        group = new Group(facts);
        next = 0;
    }

    private void write(ColumnBatch batch) throws Damage {
        for (int column = 0; column < columns.length; column++) {
            if (columns[column] == null) {
                batch.cell(column, 0, ColumnBatch.MISSING);
            } else {
                cells.write(group, columns[column], batch, column);
            }
        }
        int first = group.first();
        batch.endRow(facts.line(first), facts.ordinal(first));
    }

    /**
     * Lines count from the start of the file in each of its parts; odd records are the dataset's.
     */
    @Override
    public Residue residue() {
        return new Residue(0, 0, new OddRecords());
    }

    @Override
    public long consumed() {
        if (!parts.isEmpty() || groups == null || groups.count() == 0) {
            return 0;
        }
        // Each part reads the file; all of them together have consumed it once.
        return Math.max(0, source.length()) / of * next / groups.count();
    }

    @Override
    public long fileLength() {
        return Math.max(0, source.length());
    }
}
