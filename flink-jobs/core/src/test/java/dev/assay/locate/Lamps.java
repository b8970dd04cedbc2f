package dev.assay.locate;

import dev.assay.MeasuredCsv;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.FileTimes;
import dev.assay.declare.Reference;
import dev.assay.declare.Role;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.rule.Rule;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.judge.Judge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Sales of lamps, a file a day, whose last file is damaged, measured and judged. */
final class Lamps {

    static final List<String> COLUMNS =
            List.of("id", "item", "title", "country", "price", "amount", "page", "at");
    static final List<String> COUNTRIES = List.of("Austria", "Belgium", "Cyprus", "Denmark");

    private final List<List<String[]>> days = new ArrayList<>();

    private Lamps() {}

    static Lamps of(int days, int rows) {
        SplittableRandom random = new SplittableRandom(7);
        Lamps lamps = new Lamps();
        for (int day = 0; day < days; day++) {
            List<String[]> all = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                all.add(row(random, day, day * rows + i));
            }
            lamps.days.add(all);
        }
        return lamps;
    }

    private static String[] row(SplittableRandom random, int day, int number) {
        int item = random.nextInt(20);
        return new String[] {
            "A" + (100_000 + number),
            String.format(Locale.ROOT, "item-%02d", item),
            "Lamp of kind " + (char) ('A' + item),
            COUNTRIES.get(Math.min(random.nextInt(4), random.nextInt(4))),
            String.format(Locale.ROOT, "%.2f", 10 + 5 * random.nextDouble()),
            Integer.toString(1 + random.nextInt(9)),
            "https://lamps.example/" + item,
            String.format(
                    Locale.ROOT,
                    "2011-12-%02d %02d:%02d:00",
                    1 + day,
                    8 + random.nextInt(10),
                    random.nextInt(60))
        };
    }

    static int at(String column) {
        return COLUMNS.indexOf(column);
    }

    List<String[]> last() {
        return days.get(days.size() - 1);
    }

    List<String[]> first() {
        return days.get(0);
    }

    /** The same days, the rows of each in the order of a column. */
    Lamps sorted(String column) {
        days.forEach(day -> day.sort(Comparator.comparing(row -> row[at(column)])));
        return this;
    }

    Lamps without(int last) {
        Lamps fewer = new Lamps();
        fewer.days.addAll(days.subList(0, days.size() - last));
        return fewer;
    }

    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int day = 0; day < days.size(); day++) {
            StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
            days.get(day).forEach(row -> csv.append(String.join(",", row)).append('\n'));
            files.put(
                    String.format(Locale.ROOT, "data/%02d.csv", 1 + day),
                    csv.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    static DatasetSpec spec(List<String> sensitive, Rule... rules) {
        return spec(sensitive, Map.of(), rules);
    }

    static DatasetSpec referring(Map<String, Reference> references) {
        return spec(List.of(), references);
    }

    private static DatasetSpec spec(
            List<String> sensitive, Map<String, Reference> references, Rule... rules) {
        return new DatasetSpec(
                new DatasetSpec.About("lamps", "", "", Role.EVENTS),
                new DatasetSpec.Reading(
                        "data/*.csv",
                        CsvDialect.RFC_4180,
                        List.of(),
                        Map.of("at", ColumnType.TIMESTAMP)),
                new DatasetSpec.Meaning(Map.of(), List.of("id"), references),
                new DatasetSpec.Privacy(sensitive, Map.of()),
                new DatasetSpec.Demands(
                        List.of(rules), Map.of(), Limits.LEARNED, new Learned(false, false)));
    }

    /** What is wrong with these files, with places; nothing is accepted where that is null. */
    static List<Finding> findings(
            Path project, DatasetSpec spec, Map<String, byte[]> accepted, Map<String, byte[]> today)
            throws IOException {
        Evidence before = accepted == null ? null : MeasuredCsv.of(spec, accepted).evidence();
        MeasuredCsv measured = MeasuredCsv.of(spec, today);
        Evidence now = before == null ? measured.evidence() : measured.against(before);
        List<DataFile> files = write(project, today);
        return Locator.located(
                Judge.judge(spec, now, Optional.ofNullable(before), 0.01).stream()
                        .filter(f -> f.outcome() != Outcome.PASS)
                        .toList(),
                Map.of(spec.name(), new Source(spec, now, before, files)),
                project,
                3);
    }

    static List<DataFile> write(Path project, Map<String, byte[]> contents) throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
            long latest = FileTimes.of(path).latest();
            files.add(new DataFile(file.getKey(), file.getValue().length, latest, "unknown"));
        }
        return files;
    }
}
