package dev.assay.job.flink;

import dev.assay.declare.RemotePath;
import dev.assay.measure.Portion;
import dev.assay.scan.ByteRange;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.core.fs.Path;

/**
 * A portion as Flink names it: the split's id carries what {@link FileSourceSplit} has no field
 * for.
 */
final class PortionSplit {

    /** The one character that no path has. */
    private static final String APART = "\0";

    private static final String BETWEEN_FIELDS = ":";
    private static final int FIELDS = 6;

    private PortionSplit() {}

    static FileSourceSplit of(Portion portion, Path project) {
        Stream<String> ranges = portion.ranges().stream().map(PortionSplit::write);
        ByteRange first = portion.first();
        return new FileSourceSplit(
                portion.partition() + APART + ranges.collect(Collectors.joining(APART)),
                path(project, first.file()),
                first.start(),
                first.end() - first.start(),
                0,
                first.fileLength());
    }

    /** As Flink names a file; of what lies elsewhere it knows no name, and needs none. */
    static Path path(Path project, String file) {
        return RemotePath.isRemote(file) ? project : new Path(project, file);
    }

    static Portion portion(FileSourceSplit split) {
        String[] parts = split.splitId().split(APART);
        return new Portion(parts[0], Arrays.stream(parts).skip(1).map(PortionSplit::read).toList());
    }

    private static String write(ByteRange r) {
        return String.join(
                BETWEEN_FIELDS,
                Integer.toString(r.fileIndex()),
                Integer.toString(r.part()),
                Long.toString(r.start()),
                Long.toString(r.end()),
                Long.toString(r.fileLength()),
                r.file());
    }

    private static ByteRange read(String text) {
        String[] field = text.split(BETWEEN_FIELDS, FIELDS);
        return new ByteRange(
                field[5],
                Integer.parseInt(field[0]),
                Integer.parseInt(field[1]),
                Long.parseLong(field[2]),
                Long.parseLong(field[3]),
                Long.parseLong(field[4]));
    }
}
