package dev.assay.derive.clean.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.JsonRecords;
import dev.assay.derive.clean.LearnedRows;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.dialect.Detector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyingTest {

    @TempDir Path project;

    private static final DatasetSpec CSV =
            DatasetSpec.of("cities", "*.csv").withFormat(CsvDialect.RFC_4180);

    private Copied copy(DatasetSpec spec, String file, String text, String list, String into)
            throws IOException {
        Files.writeString(project.resolve(file), text);
        DataFile of = new DataFile(file, Files.size(project.resolve(file)), 0, "hash");
        DataPlan plan = DataPlan.of(Inputs.of(project), spec, List.of(of));
        return new Copying(
                        spec,
                        project,
                        plan,
                        Set.of(),
                        Set.of(file),
                        LearnedRows.NONE,
                        new Copied.Made("1", 1, 0.95, list))
                .run(project.resolve(into), bytes -> {});
    }

    private static String table() {
        StringBuilder text = new StringBuilder("id,city,price\n");
        IntStream.range(0, 300)
                .forEach(
                        i ->
                                text.append(i)
                                        .append(i % 2 == 0 ? ",Dothan," : ",\"Mobile, AL\",")
                                        .append(i == 7 ? "\"1,25\"" : "1." + (10 + i % 80))
                                        .append('\n'));
        return text.append("300,Dothxn,1.50\n300,Dothxn,1.50\n").toString();
    }

    private String read(String file) throws IOException {
        return Files.readString(project.resolve(file));
    }

    @Test
    void a_copy_differs_in_what_the_list_of_changes_says() throws IOException {
        Copied copied = copy(CSV, "a.csv", table(), null, "out");
        assertEquals(new Copied.Rows(302, 301, 1, 2), copied.rows());
        assertEquals(
                table().replace("\"1,25\"", "1.25")
                        .replace("300,Dothxn,1.50\n300,Dothxn", "300,Dothan"),
                read("out/files/a.csv"));
        assertEquals(
                "file,line,column,before,after,why,confidence\n"
                        + "a.csv,9,price,\"1,25\",1.25,decimal-comma,0.9900\n",
                read("out/changes.csv").lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
        assertTrue(
                read("out/quarantine.csv")
                        .endsWith("a.csv,303,duplicate,a.csv:302,,300,Dothxn,1.50\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k,x,x,Load,x\n", ",x,x,Load,\n", "k,x,,Load,\"x, y\"\n"})
    void a_copy_has_the_header_as_it_stands_and_is_read_again_under_the_same_names(String header)
            throws IOException {
        String text =
                header
                        + IntStream.range(0, 60)
                                .mapToObj(i -> "r" + i + ",1," + i % 7 + ",0." + i + ",2\n")
                                .collect(Collectors.joining());
        CsvDialect found = found(text);
        copy(CSV.withFormat(found), "a.csv", text, null, "out");
        assertEquals(text, read("out/files/a.csv"));
        assertEquals(found, found(read("out/files/a.csv")));
        assertEquals(columns("a.csv", found), columns("out/files/a.csv", plain(found)));
    }

    @Test
    void names_of_rows_without_a_name_get_an_empty_one_in_a_copy_and_are_read_again()
            throws IOException {
        String rows =
                IntStream.range(0, 60)
                        .mapToObj(i -> "\"Dim. " + i + "\";\"" + i % 7 + "\";\"1\"\n")
                        .collect(Collectors.joining());
        CsvDialect found = found("\"x\";\"x\"\n" + rows);
        assertEquals(List.of("c1", "x", "x_2"), found.head().names());
        copy(CSV.withFormat(found), "a.csv", "\"x\";\"x\"\n" + rows, null, "out");
        String copied = read("out/files/a.csv");
        assertTrue(copied.startsWith(",x,x\nDim. 0,0,1\n"), copied);
        assertEquals(found.head(), found(copied).head());
        assertEquals(columns("a.csv", found), columns("out/files/a.csv", plain(found)));
    }

    /** As the gate reads a copy. */
    private static CsvDialect plain(CsvDialect read) {
        return CsvDialect.plain(read.head().names());
    }

    private List<String> columns(String file, CsvDialect dialect) throws IOException {
        DataFile of = new DataFile(file, Files.size(project.resolve(file)), 0, "hash");
        return DataPlan.of(Inputs.of(project), CSV.withFormat(dialect), List.of(of)).columns();
    }

    private static CsvDialect found(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Detector.detect(bytes, true, CsvDialect.UNDECLARED).dialect().orElseThrow();
    }

    @Test
    void an_unedited_list_makes_the_same_copy_and_an_edited_one_another() throws IOException {
        copy(CSV, "a.csv", table(), null, "out");
        Files.writeString(project.resolve("list.csv"), read("out/changes.csv"));
        copy(CSV, "a.csv", table(), "list.csv", "again");
        assertEquals(read("out/files/a.csv"), read("again/files/a.csv"));
        Files.writeString(project.resolve("list.csv"), read("list.csv").replace("1.25", "12.5"));
        copy(CSV, "a.csv", table(), "list.csv", "other");
        assertTrue(read("other/files/a.csv").contains("\n7,\"Mobile, AL\",12.5\n"));
    }

    @Test
    void a_list_that_a_spreadsheet_saved_is_read_with_its_signs_and_its_mark() throws IOException {
        copy(CSV, "a.csv", table(), null, "out");
        String saved =
                read("out/changes.csv")
                        .replace("\"1,25\"", "1.25x")
                        .replace(',', ';')
                        .replace("1.25x", "1,25")
                        .replace("\n", "\r\n");
        Files.writeString(project.resolve("list.csv"), '\uFEFF' + saved);
        copy(CSV, "a.csv", table(), "list.csv", "again");
        assertEquals(read("out/files/a.csv"), read("again/files/a.csv"));
    }

    @Test
    void cents_become_what_accepted_files_have() throws IOException {
        StringBuilder accepted = new StringBuilder("id,amount\n");
        StringBuilder cents = new StringBuilder("id,amount\n");
        StringBuilder same = new StringBuilder("id,amount\n");
        for (int i = 0; i < 100; i++) {
            accepted.append(i).append(",").append(1 + i % 7).append(".25\n");
            cents.append(100 + i).append(",").append(1 + i % 9).append("75\n");
            same.append(200 + i).append(",").append(1 + i % 9).append(".75\n");
        }
        Files.writeString(project.resolve("a.csv"), accepted);
        Files.writeString(project.resolve("b.csv"), cents);
        Files.writeString(project.resolve("c.csv"), same);
        List<DataFile> files =
                List.of(
                        new DataFile("a.csv", accepted.length(), 0, "1"),
                        new DataFile("b.csv", cents.length(), 0, "2"),
                        new DataFile("c.csv", same.length(), 0, "3"));
        DataPlan plan = DataPlan.of(Inputs.of(project), CSV, files);
        Copied copied =
                new Copying(
                                CSV,
                                project,
                                plan,
                                Set.of("a.csv"),
                                Set.of("a.csv", "b.csv", "c.csv"),
                                LearnedRows.NONE,
                                new Copied.Made("1", 1, 0.95, null))
                        .run(project.resolve("out"), bytes -> {});
        assertEquals(100, copied.reasons().get("scale"));
        assertTrue(read("out/files/b.csv").contains("\n100,1.75\n101,2.75\n"));
        assertEquals(same.toString(), read("out/files/c.csv"));
    }

    @Test
    void rows_that_belong_nowhere_are_put_aside_and_certain_guesses_are_put_in()
            throws IOException {
        String text = "id,city\n1,Dothan\n2,\n3,Mobile\n4,\n";
        Files.writeString(project.resolve("a.csv"), text);
        DataFile file = new DataFile("a.csv", text.length(), 0, "1");
        DataPlan plan = DataPlan.of(Inputs.of(project), CSV, List.of(file));
        LearnedRows learned =
                new LearnedRows(
                        Set.of("a.csv:4", "a.csv:3"),
                        Map.of(
                                "a.csv:3",
                                Map.of("city", new LearnedRows.Guess("Dothan", 0.97)),
                                "a.csv:5",
                                Map.of("city", new LearnedRows.Guess("Mobile", 0.9))));
        new Copying(
                        CSV,
                        project,
                        plan,
                        Set.of(),
                        Set.of("a.csv"),
                        learned,
                        new Copied.Made("1", 1, 0.95, null))
                .run(project.resolve("out"), bytes -> {});
        assertEquals("id,city\n1,Dothan\n2,Dothan\n4,\n", read("out/files/a.csv"));
        assertTrue(read("out/quarantine.csv").endsWith("a.csv,4,outlier,,,3,Mobile\n"));
        assertTrue(read("out/changes.csv").contains("a.csv,3,city,,Dothan,imputed,0.9700"));
    }

    @Test
    void records_that_are_no_rows_are_put_aside_whole_and_counted() throws IOException {
        String text = table();
        String broken = text.replace("\n7,", "\n7,,") + "301,Do\n";
        Copied copied = copy(CSV, "a.csv", broken, null, "out");
        assertEquals(
                List.of(
                        "file,line,why,about,record,id,city,price",
                        "a.csv,9,malformed,\"4 cells, the header has 3\","
                                + "\"7,,\"\"Mobile, AL\"\",\"\"1,25\"\"\",,,",
                        "a.csv,304,malformed,\"2 cells, the header has 3\",\"301,Do\",,,"),
                read("out/quarantine.csv").lines().limit(3).toList());
        assertEquals(2, copied.reasons().get("malformed"));
        assertEquals(new Copied.Rows(303, 300, 3, 1), copied.rows());
        Files.writeString(project.resolve("list.csv"), read("out/changes.csv"));
        copy(CSV, "a.csv", broken, "list.csv", "again");
        assertEquals(read("out/files/a.csv"), read("again/files/a.csv"));
        assertTrue(read("again/quarantine.csv").contains("a.csv,304,malformed,"));
    }

    @Test
    void lines_that_are_no_object_are_put_aside_as_they_stand() throws IOException {
        DatasetSpec spec = DatasetSpec.of("cities", "*.json").withFormat(new JsonRecords());
        String text = "{\"id\":1}\n{\"id\":2\n\n[3]\n{\"id\":4,\"id\":5}\r\n{\"id\":6}\n";
        Copied copied = copy(spec, "a.json", text, null, "out");
        assertEquals("{\"id\":1}\n{\"id\":6}\n", read("out/files/a.json"));
        assertEquals(
                "file,line,why,about,record,id\n"
                        + "a.json,2,malformed,the line ends within a value,\"{\"\"id\"\":2\",\n"
                        + "a.json,4,malformed,an array stands where an object is expected,[3],\n"
                        + "a.json,5,malformed,the name id stands twice in one object,"
                        + "\"{\"\"id\"\":4,\"\"id\"\":5}\",\n",
                read("out/quarantine.csv"));
        assertEquals(new Copied.Rows(5, 2, 3, 0), copied.rows());
    }

    @Test
    void lines_of_a_list_that_match_no_more_are_refused_with_their_place() throws IOException {
        String header = "file,line,column,before,after,why,confidence\n";
        for (String line :
                List.of(
                        "a.csv,9,price,\"1,26\",1.26,x,1",
                        "a.csv,9,price,\"1,25,1.26,x,1",
                        "a.csv,9,price,1,2",
                        "a.csv,999,price,1,2,x,1",
                        "a.csv,9,nothing,1,2,x,1",
                        "b.csv,9,price,1,2,x,1",
                        "a.csv,9,,,,misfit,1",
                        "a.csv,9,,row-0123456789abcdef,,duplicate,1")) {
            Files.writeString(project.resolve("list.csv"), header + line + "\n");
            UnreadableDataException e =
                    assertThrows(
                            UnreadableDataException.class,
                            () -> copy(CSV, "a.csv", table(), "list.csv", "out" + line.hashCode()));
            assertTrue(e.getMessage().startsWith("list.csv:2: "), e.getMessage());
        }
    }

    @Test
    void values_of_sensitive_columns_are_masked_and_can_be_done_again() throws IOException {
        DatasetSpec spec = CSV.withSensitive(List.of("city", "price"));
        copy(spec, "a.csv", table(), null, "out");
        String changes = read("out/changes.csv");
        assertFalse(changes.contains("Dothxn") || changes.contains("1,25"), changes);
        Files.writeString(project.resolve("list.csv"), changes);
        copy(spec, "a.csv", table(), "list.csv", "again");
        assertEquals(read("out/files/a.csv"), read("again/files/a.csv"));

        String line = changes.lines().filter(l -> l.startsWith("a.csv,9,price,")).findFirst().get();
        String mask = line.split(",")[4];
        String edited = line.replace("," + mask + "," + mask + ",", "," + mask + ",12.5,");
        Files.writeString(project.resolve("list.csv"), changes.replace(line, edited));
        copy(spec, "a.csv", table(), "list.csv", "other");
        assertTrue(read("other/files/a.csv").contains("\n7,\"Mobile, AL\",12.5\n"));
    }

    @Test
    void two_lines_about_one_cell_are_refused_as_that() throws IOException {
        copy(CSV, "a.csv", table(), null, "out");
        String changes = read("out/changes.csv");
        String line = changes.lines().filter(l -> l.startsWith("a.csv,9,price,")).findFirst().get();
        Files.writeString(
                project.resolve("list.csv"),
                changes.replace(line, line + "\n" + line.replace("1.25", "12.5")));
        UnreadableDataException e =
                assertThrows(
                        UnreadableDataException.class,
                        () -> copy(CSV, "a.csv", table(), "list.csv", "again"));
        assertTrue(
                e.getMessage()
                        .startsWith("list.csv:3: an earlier line changes the same cell (a.csv:9"),
                e.getMessage());
    }

    @Test
    void formulas_are_guarded_in_lists_and_stay_as_they_are_in_the_copy() throws IOException {
        String text = table() + "301,\"=cmd|' /C calc'!A0 \",1.50\n";
        copy(CSV, "a.csv", text, null, "out");
        assertTrue(read("out/changes.csv").contains(",'=cmd|"), read("out/changes.csv"));
        assertTrue(read("out/files/a.csv").contains("301,=cmd|' /C calc'!A0,1.50"));
        Files.writeString(project.resolve("list.csv"), read("out/changes.csv"));
        copy(CSV, "a.csv", text, "list.csv", "again");
        assertEquals(read("out/files/a.csv"), read("again/files/a.csv"));
    }

    @Test
    void of_json_lines_only_what_is_changed_is_written_anew() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("{ \"id\":")
                    .append(i)
                    .append(", \"at\" : {\"city\":\"")
                    .append(i == 7 ? "Dothxn" : "Dothan")
                    .append("\"}, \"n\":")
                    .append(i == 9 ? "\"1,50\"" : "1." + (10 + i % 80))
                    .append("}\n");
        }
        DatasetSpec spec = DatasetSpec.of("cities", "a.jsonl").withFormat(new JsonRecords());
        copy(spec, "a.jsonl", text.toString(), null, "out");
        List<String> before = text.toString().lines().toList();
        List<String> after = read("out/files/a.jsonl").lines().toList();
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            if (i != 7 && i != 9) {
                assertEquals(before.get(i), after.get(i));
            }
        }
        assertEquals("{\"id\":7,\"at\":{\"city\":\"Dothan\"},\"n\":1.17}", after.get(7));
        assertEquals("{\"id\":9,\"at\":{\"city\":\"Dothan\"},\"n\":1.50}", after.get(9));
    }

    @Test
    void the_data_is_as_it_was() throws IOException {
        copy(CSV, "a.csv", table(), null, "out");
        assertEquals(table(), read("a.csv"));
    }
}
