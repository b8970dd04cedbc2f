package dev.assay.inventory.find;

import dev.assay.inventory.find.Aside.Why;
import dev.assay.inventory.find.JsonForm.Records;
import dev.assay.inventory.find.Look.Head;
import dev.assay.inventory.find.Look.Seen;
import dev.assay.measure.Inputs;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.kind.FileKind;
import java.io.IOException;
import java.util.List;

/** Tells records of JSON from settings, descriptions and other documents. */
final class JsonLook {

    /** Objects of an array within a document that are records and no settings, at least. */
    private static final int FEWEST_IN_DOCUMENT = 5;

    /** Bytes of a file that is read to its end to know its columns, at most. */
    private static final long MOST_READ = 64L << 20;

    private JsonLook() {}

    /** What a text of JSON is. */
    static Seen at(Inputs inputs, Head head, FileKind kind) {
        JsonForm form = JsonForm.of(head.first(), head.whole());
        String path = head.path();
        boolean isLines = path.matches("(?i).*\\.(jsonl|ndjson|jsonlines)(\\.\\w+)?");
        // A document may stand in one line.
        boolean isDocument =
                kind == FileKind.JSON
                        || kind == FileKind.JSON_LINES && form.top().count() == 1 && !isLines;
        Records records = isDocument ? form.most() : form.top();
        if (form.isDamaged() && records.count() < 2) {
            return LeftOut.isNamedData(path) && !isDocument
                    ? Seen.aside(path, Why.UNREADABLE, "the file is no JSON")
                    : Seen.NOTHING;
        }
        if (records.areColumns() && records.count() > 1) {
            return Seen.aside(path, Why.DESCRIPTION, "");
        }
        // One object alone may be settings, or anything, and so may be a short list in one.
        boolean isArray = kind == FileKind.JSON_ARRAY;
        int fewest = isDocument ? FEWEST_IN_DOCUMENT : isArray || isLines ? 1 : 2;
        boolean isOne = isDocument && records == form.top();
        boolean areRecords = records.count() >= fewest && (records.areAlike() || isLines);
        return isOne || !areRecords ? Seen.NOTHING : found(inputs, head, kind, records, isDocument);
    }

    private static Seen found(
            Inputs inputs, Head head, FileKind kind, Records records, boolean isDocument) {
        String path = head.path();
        boolean isLarge = head.bytes() > MOST_READ;
        // To read the elements of arrays as rows, all of a file is read for its columns.
        String rows = isLarge ? "" : records.rows();
        List<String> columns = records.keys();
        if (!isLarge) {
            try (SeekableInput again = inputs.open(path)) {
                columns = Reads.columns(again, path, FileKind.JSON, rows);
            } catch (IOException e) {
                // Which of several lists the data are nobody can say.
                return isDocument
                        ? Seen.NOTHING
                        : Seen.aside(path, Why.UNREADABLE, Look.reason(e, path));
            }
        }
        return Seen.of(
                new FoundFile(
                        path,
                        head.bytes(),
                        head.kind(),
                        kind,
                        columns,
                        true,
                        Reads.read(kind, rows)));
    }
}
