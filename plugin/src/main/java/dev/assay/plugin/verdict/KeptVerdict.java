package dev.assay.plugin.verdict;

import dev.assay.document.AtomicFile;
import dev.assay.finding.Outcome;
import dev.assay.report.log.ConsoleReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a check said, kept beside its reports. It stands as long as nothing that it rests on
 * changed: then the next check says it again instead of judging again. It is kept in the plainest
 * form there is, because to read it is all that a build on unchanged data has to do.
 *
 * @param paths the declared path of each dataset, by the dataset's name
 * @param grounds hash of all that went into the verdict, as {@link Grounds#hash}
 * @param reports hash of what the file system says of all that came out, as {@link Grounds#reports}
 * @param lines of the log
 */
public record KeptVerdict(
        Map<String, String> paths, String grounds, String reports, List<ConsoleReport.Line> lines) {

    private static final String FORMAT = "assay-verdict/1";

    /** What was kept; nothing where it is damaged or of another version. */
    public static Optional<KeptVerdict> read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (!FORMAT.equals(read(in))) {
                return Optional.empty();
            }
            String grounds = read(in);
            String reports = read(in);
            Map<String, String> paths = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                paths.put(read(in), read(in));
            }
            List<ConsoleReport.Line> lines = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                Outcome outcome = Outcome.valueOf(read(in));
                lines.add(new ConsoleReport.Line(outcome, read(in)));
            }
            return Optional.of(new KeptVerdict(paths, grounds, reports, lines));
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }

    /** Keeps it for the next check. */
    public void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, FORMAT);
            write(out, grounds);
            write(out, reports);
            out.writeInt(paths.size());
            for (Map.Entry<String, String> path : paths.entrySet()) {
                write(out, path.getKey());
                write(out, path.getValue());
            }
            out.writeInt(lines.size());
            for (ConsoleReport.Line line : lines) {
                write(out, line.outcome().name());
                write(out, line.text());
            }
        }
        AtomicFile.write(file, bytes.toByteArray());
    }

    private static String read(DataInputStream in) throws IOException {
        byte[] text = new byte[Math.min(in.readInt(), in.available())];
        in.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
