package dev.assay.job.flink;

import dev.assay.declare.RemotePath;
import dev.assay.measure.Portion;
import dev.assay.scan.ByteRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.core.fs.Path;

/**
 * Portions as Flink names them: the split's id carries what {@link FileSourceSplit} has no field
 * for. Small ones that follow one another make one split, since a slot that is done with a split
 * waits for the next.
 */
final class PortionSplit {

    /** Bytes up to which portions are put together. */
    private static final long SMALL = 1 << 20;

    /** The one character that no path has. */
    private static final String APART = "\0";

    private static final String BETWEEN_FIELDS = ":";
    private static final int FIELDS = 6;

    private PortionSplit() {}

    /** Splits of all portions, in their order. */
    static List<FileSourceSplit> of(List<Portion> portions, Path project) {
        List<FileSourceSplit> splits = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < portions.size(); i++) {
            long more = bytes(portions.get(i));
            if (i > from && bytes + more > SMALL) {
                splits.add(split(portions.subList(from, i), project));
                from = i;
                bytes = 0;
            }
            bytes += more;
        }
        if (from < portions.size()) {
            splits.add(split(portions.subList(from, portions.size()), project));
        }
        return splits;
    }

    private static long bytes(Portion portion) {
        return portion.ranges().stream().mapToLong(r -> r.end() - r.start()).sum();
    }

    private static FileSourceSplit split(List<Portion> portions, Path project) {
        ByteRange first = portions.get(0).first();
        return new FileSourceSplit(
                portions.stream().map(PortionSplit::write).collect(Collectors.joining(APART)),
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

    /** The portions of a split. */
    static List<Portion> portions(FileSourceSplit split) {
        Iterator<String> parts = Arrays.asList(split.splitId().split(APART)).iterator();
        List<Portion> portions = new ArrayList<>();
        while (parts.hasNext()) {
            String partition = parts.next();
            int ranges = Integer.parseInt(parts.next());
            portions.add(
                    new Portion(
                            partition,
                            Stream.generate(() -> read(parts.next())).limit(ranges).toList()));
        }
        return portions;
    }

    private static String write(Portion portion) {
        Stream<String> head =
                Stream.of(portion.partition(), String.valueOf(portion.ranges().size()));
        Stream<String> ranges = portion.ranges().stream().map(PortionSplit::write);
        return Stream.concat(head, ranges).collect(Collectors.joining(APART));
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
