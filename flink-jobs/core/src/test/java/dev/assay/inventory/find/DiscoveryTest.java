package dev.assay.inventory.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DatasetSpec;
import dev.assay.inventory.find.Aside.Why;
import dev.assay.inventory.find.Elsewhere.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

    private static final String TABLE = "user,item,price\n1,2,3.5\n3,4,4.5\n5,6,1.0\n";

    @TempDir Path folder;
    private Project project;

    @BeforeEach
    void open() throws IOException {
        project = new Project(folder.resolve("project")).with("README.md", "a,b\n1,2\n3,4\n");
        project = new Project(project.root().toRealPath());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void data_are_told_by_their_content() throws IOException {
        project.with("a.csv", TABLE)
                .with("noending", TABLE)
                .with("wrong.json.txt", TABLE)
                .with("ids.csv", "id\n1\n2\n3\n")
                .with("u.data", "1\t2\t3\n4\t5\t6\n7\t8\t9\n")
                .with("lines.jsonl", "{\"a\":1}\n")
                .with("array.json", "[{\"a\":1}]")
                .with("document.json", document(9))
                .with("packed.dat", gzip(TABLE));
        assertEquals(9, project.datasets().size(), () -> "found");
        assertEquals(Map.of(), project.asides());
    }

    private static String document(int n) {
        StringBuilder items = new StringBuilder("{\"total\":9,\"items\":[{\"id\":0}");
        for (int i = 1; i < n; i++) {
            items.append(",{\"id\":").append(i).append('}');
        }
        return items.append("]}").toString();
    }

    @Test
    void code_documents_settings_and_logs_are_none() throws IOException {
        project.with("src/main/java/shop/Table.csv", TABLE)
                .with("target/out.csv", TABLE)
                .with("node_modules/x/data.csv", TABLE)
                .with(".hidden/data.csv", TABLE)
                .with("Main.java", "int a, b;\nint c, d;\nint e, f;\n")
                .with("pom.xml", "<project/>")
                .with("LICENSE", "a, b\nc, d\ne, f\ng, h\n")
                .with("CODEOWNERS", "* @a\n/x @b\n/y @c\n")
                .with("app.log", "2026-01-01 INFO a\n2026-01-02 INFO b\n2026-01-03 INFO c\n")
                .with("letter.txt", "Dear all, hello.\nIt is, as said.\nSo, good bye.\nYours, me\n")
                .with("robots", "User-agent: a\nDisallow: /b\nAllow: /c\nAllow: /d\n")
                .with("package.json", document(20))
                .with("settings.json", "{\"a\":{\"b\":[1,2]}}")
                .with("rules.json", document(3))
                .with("faq.txt", "Is it so, or not?\nIt is, of course.\nYes, it is.\nNo, not.\n")
                .with("x.dist-info/RECORD", "a.py,sha,12\nb.py,sha,13\nc.py,sha,14\n")
                .with("numbers.json", "[1,2,3]")
                .with("noise", new byte[] {1, 0, 7, 0, 3, 9, 0, 0, 5})
                .with("src/assay/published/orders.json", "[{\"a\":1},{\"a\":2}]")
                .with("src/assay/privacy-ledger.jsonl", "{\"a\":1}\n{\"a\":2}\n")
                .with("src/assay/history/orders.jsonl", "{\"a\":1}\n{\"a\":2}\n");
        assertEquals(Map.of(), project.datasets());
        assertEquals(Map.of(), project.asides());
    }

    @Test
    void a_header_without_rows_is_said_and_is_no_dataset() throws IOException {
        project.with("d/head.csv", "a,b,c\n");
        assertEquals(Map.of(), project.datasets());
        assertEquals(Map.of("d/head.csv", Why.EMPTY), project.asides());
    }

    @Test
    void lists_of_files_and_descriptions_of_columns_are_said_and_are_none() throws IOException {
        project.with("d/a.csv", TABLE)
                .with("d/b.csv", TABLE.replace('5', '7'))
                .with("d/MANIFEST.tsv", "file\trows\na.csv\t3\nb.csv\t3\n")
                .with("d/a.json", "{\"columns\":[{\"name\":\"user\"},{\"name\":\"item\"}]}");
        assertEquals(Map.of("d/a.csv", 1, "d/b.csv", 1), project.datasets());
        assertEquals(
                Map.of("d/MANIFEST.tsv", Why.FILE_LIST, "d/a.json", Why.DESCRIPTION),
                project.asides());
    }

    @Test
    void pointers_say_what_lies_elsewhere() throws IOException {
        String lfs = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a21\nsize 12345\n";
        project.with("big.csv", lfs)
                .with("model.pt", lfs)
                .with(
                        "data/clicks.csv.dvc",
                        "outs:\n- md5: a304afb96060aad90176268345e10355\n  size: 37\n"
                                + "  path: clicks.csv\n- md5: b304afb96060aad90176268345e10355.dir\n"
                                + "  path: views\n- md5: c304afb96060aad90176268345e10355\n"
                                + "  path: ../../etc/passwd\nmeta:\n  path: other\n");
        assertEquals(
                List.of(
                        new Elsewhere("big.csv", "big.csv", Tool.GIT_LFS, "sha256:4d7a21", 12345),
                        new Elsewhere(
                                "data/clicks.csv.dvc",
                                "data/clicks.csv",
                                Tool.DVC,
                                "md5:a304afb96060aad90176268345e10355",
                                37),
                        new Elsewhere(
                                "data/clicks.csv.dvc",
                                "data/views",
                                Tool.DVC,
                                "md5:b304afb96060aad90176268345e10355.dir",
                                -1)),
                project.found().elsewhere());
        assertEquals(Map.of(), project.datasets());
    }

    @Test
    void members_of_archives_are_files_and_what_is_wrong_with_one_is_said() throws IOException {
        byte[] zip =
                zip(
                        Map.of(
                                "orders-2026-01-01.csv", TABLE,
                                "orders-2026-01-02.csv", TABLE,
                                "README.md", "a,b"));
        byte[] locked = zip.clone();
        locked[6] |= 1;
        project.with("e.zip", zip)
                .with("cut.zip", Arrays.copyOf(zip, zip.length / 2))
                .with("locked.zip", locked)
                .with("cut.csv.gz", Arrays.copyOf(gzip(TABLE.repeat(9000)), 60))
                .with("page.csv", "<!DOCTYPE html><html></html>")
                .with("empty.csv", "")
                .with("empty.txt", "");
        assertEquals(Map.of("e.zip!/orders-*.csv", 2), project.datasets());
        assertEquals(
                Map.of(
                        "cut.zip",
                        Why.UNREADABLE,
                        "locked.zip",
                        Why.LOCKED,
                        "cut.csv.gz",
                        Why.UNREADABLE,
                        "page.csv",
                        Why.UNREADABLE,
                        "empty.csv",
                        Why.EMPTY),
                project.asides());
    }

    @Test
    void links_are_not_followed() throws IOException {
        Path outside = folder.resolve("outside.csv");
        Files.writeString(outside, TABLE);
        project.with("data/a.csv", TABLE);
        Path root = project.root();
        Files.createSymbolicLink(root.resolve("out.csv"), outside);
        Files.createSymbolicLink(root.resolve("same.csv"), root.resolve("data/a.csv"));
        Files.createSymbolicLink(root.resolve("data/loop"), root);
        Files.createSymbolicLink(root.resolve("self"), Path.of("self"));
        Files.createSymbolicLink(root.resolve("dead.csv"), Path.of("gone.csv"));
        assertEquals(Map.of("data/a.csv", 1), project.datasets());
        assertEquals(
                Map.of(
                        "out.csv",
                        Why.LINK_OUTSIDE,
                        "data/loop",
                        Why.LINK_LOOP,
                        "self",
                        Why.LINK_LOOP,
                        "dead.csv",
                        Why.DEAD_LINK),
                project.asides());
    }

    @Test
    void the_same_content_is_seen_packed_or_not() throws IOException {
        project.with("a.csv", TABLE)
                .with("copy/b.csv", TABLE)
                .with("c.csv.gz", gzip(TABLE))
                .with("other.csv", TABLE.replace('5', '6'));
        assertEquals(
                List.of(
                        new Copies(
                                List.of("a.csv", "c.csv.gz", "copy/b.csv"), TABLE.length(), true)),
                project.found().copies());
    }

    @Test
    void a_huge_file_is_known_by_its_beginning() throws IOException {
        project.with("huge.csv", TABLE + "7,8,9.5\n".repeat(10_000));
        try (RandomAccessFile file =
                new RandomAccessFile(project.root().resolve("huge.csv").toFile(), "rw")) {
            file.setLength(50L << 30);
        }
        FoundDataset huge = project.found().datasets().get(0);
        assertEquals(List.of("user", "item", "price"), huge.columns());
        assertEquals(50L << 30, huge.bytes());
    }

    @Test
    void declared_datasets_keep_their_names_and_their_files() throws IOException {
        project.with("data/a.csv", TABLE)
                .with("data/b.csv", TABLE)
                .with("other.csv", TABLE)
                .with(".git/HEAD", "ref: x\n");
        Discovery found =
                project.found(
                        DatasetSpec.of("mine", "data/*.csv"), DatasetSpec.of("gone", "no/*.csv"));
        assertEquals(
                List.of("mine", "other"),
                found.datasets().stream().map(FoundDataset::name).toList());
        assertTrue(found.datasets().get(0).declared());
        assertFalse(found.datasets().get(1).declared());
        assertEquals(2, found.datasets().get(0).files().size());
        assertEquals(
                List.of(Why.DECLARED_MISSING), found.asides().stream().map(Aside::why).toList());
    }

    @Test
    void bounds_are_said() throws IOException {
        project.with("a.csv", TABLE)
                .with("b.csv", TABLE)
                .with("e.zip", zip(Map.of("x.csv", TABLE, "y.csv", TABLE)));
        Discovery files = Discovery.of(project.root(), List.of(), new Bounds(1, 9, 9, 99, 99));
        assertEquals(List.of("a.csv"), files.datasets().stream().map(FoundDataset::path).toList());
        assertEquals(List.of(Why.BEYOND_BOUNDS), files.asides().stream().map(Aside::why).toList());
        Discovery members = Discovery.of(project.root(), List.of(), new Bounds(9, 9, 1, 9999, 99));
        assertEquals(3, members.datasets().size());
        assertEquals(
                List.of(Why.BEYOND_BOUNDS), members.asides().stream().map(Aside::why).toList());
    }

    @Test
    void of_more_datasets_than_are_measured_the_largest_are() throws IOException {
        project.with("a.csv", TABLE).with("b.csv", TABLE + TABLE).with("c.csv", TABLE + TABLE);
        Discovery found = Discovery.of(project.root(), List.of(), new Bounds(9, 2, 9, 99, 99));
        assertEquals(
                List.of("b.csv", "c.csv"),
                found.datasets().stream().map(FoundDataset::path).toList());
        Aside said = found.asides().get(0);
        assertEquals(Why.BEYOND_BOUNDS, said.why());
        assertTrue(said.detail().startsWith("3 tables were found"), said.detail());
    }

    @Test
    void two_looks_say_the_same() throws IOException {
        project.with("b.csv", TABLE).with("a/c.csv", TABLE).with("u.jsonl", "{\"a\":1}\n");
        assertEquals(project.found(), project.found());
    }
}
