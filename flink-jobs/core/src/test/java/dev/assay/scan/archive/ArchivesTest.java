package dev.assay.scan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.ContentHash;
import dev.assay.scan.Packed;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.Archives.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {

    private static final String LONG = "a".repeat(90) + "/" + "b".repeat(120) + ".csv";

    @TempDir Path project;

    private static Map<String, String> members(String... names) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String name : names) {
            members.put(name, name.endsWith("/") ? "" : "id,text\n1," + name + "\n");
        }
        return members;
    }

    private String write(Archived kind, Map<String, String> members) throws IOException {
        return write("a." + kind.ending, kind.of(members));
    }

    private String write(String name, byte[] bytes) throws IOException {
        Files.write(project.resolve(name), bytes);
        return name;
    }

    private List<Content> contents(String archive) throws IOException {
        return Archives.contents(project, archive, names -> names, name -> Optional.empty());
    }

    private String text(String archive, String member) throws IOException {
        try (SeekableInput input = Archives.open(project, archive + "!/" + member)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] buffer = new byte[1000];
            for (int n; (n = input.read(buffer, 0, buffer.length)) > 0; ) {
                all.write(buffer, 0, n);
            }
            return all.toString(UTF_8);
        }
    }

    private String fault(String archive) {
        return assertThrows(UnreadableDataException.class, () -> contents(archive)).getMessage();
    }

    @ParameterizedTest
    @EnumSource
    void files_are_found_with_their_bytes_and_hidden_ones_are_none(Archived kind)
            throws IOException {
        Map<String, String> all =
                members(
                        "b.csv",
                        "days/",
                        "days/2026-01-01.csv",
                        LONG,
                        "ünï.csv",
                        ".hidden.csv",
                        "days/.DS_Store",
                        "__MACOSX/days/._2026-01-01.csv",
                        "empty.csv");
        all.put("empty.csv", "");
        String archive = write(kind, all);
        List<String> names = List.of("b.csv", "days/2026-01-01.csv", LONG, "ünï.csv", "empty.csv");
        List<Content> contents = contents(archive);
        assertEquals(names, contents.stream().map(Content::name).toList());
        for (Content content : contents) {
            byte[] text = all.get(content.name()).getBytes(UTF_8);
            assertEquals(text.length, content.bytes());
            assertEquals(ContentHash.of(text), content.hash());
            assertEquals(all.get(content.name()), text(archive, content.name()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void members_are_read_in_any_order(Archived kind) throws IOException {
        Random random = new Random(7);
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(20_000, 0, 10).forEach(text::append);
            all.put("m" + i + ".csv", text.toString());
        }
        String archive = write(kind, all);
        List<String> names = new ArrayList<>(all.keySet());
        for (int round = 0; round < 3; round++) {
            for (String name : names) {
                assertEquals(all.get(name), text(archive, name));
            }
            Collections.shuffle(names, random);
        }
    }

    @Test
    void what_is_stored_or_in_a_plain_tar_can_be_read_from_anywhere() throws IOException {
        for (Archived kind : List.of(Archived.STORED, Archived.TAR)) {
            String archive = write(kind, members("a.csv", "b.csv"));
            try (SeekableInput input = Archives.open(project, archive + "!/b.csv")) {
                assertEquals(16, input.length());
                byte[] bytes = new byte[100];
                input.seek(10);
                assertEquals(6, input.read(bytes, 0, bytes.length));
                assertEquals("b.csv\n", new String(bytes, 0, 6, UTF_8));
                assertEquals(-1, input.read(bytes, 0, bytes.length));
                input.seek(0);
                assertEquals(2, input.read(bytes, 0, 2));
            }
        }
    }

    @Test
    void a_member_that_is_known_is_not_read() throws IOException {
        byte[] bytes = Archived.STORED.of(members("a.csv", "b.csv"));
        bytes[40] ^= 1;
        String archive = write("a.zip", bytes);
        assertTrue(fault(archive).contains("a.zip!/a.csv: the ZIP archive is damaged"));
        Content known = new Content("a.csv", 16, "hash");
        List<Content> contents =
                Archives.contents(
                        project,
                        archive,
                        names -> names,
                        name -> Optional.of(known).filter(of -> of.name().equals(name)));
        assertEquals(known, contents.get(0));
    }

    @Test
    void an_archive_that_was_written_anew_is_read_anew() throws IOException {
        String archive = write(Archived.TAR_GZ, members("a.csv", "b.csv"));
        assertEquals(2, contents(archive).size());
        write(Archived.TAR_GZ, members("x.csv", "a.csv", "c.csv"));
        assertEquals(3, contents(archive).size());
        assertEquals("id,text\n1,a.csv\n", text(archive, "a.csv"));
        assertTrue(
                assertThrows(UnreadableDataException.class, () -> text(archive, "b.csv"))
                        .getMessage()
                        .startsWith("a.tar.gz!/b.csv: there is no such member"));
    }

    @Test
    void a_folder_may_be_called_as_an_archive_is_written() throws IOException {
        Files.createDirectories(project.resolve("wow!"));
        Files.writeString(project.resolve("wow!/a.csv"), "x\n");
        assertEquals("x\n", text("wow", "a.csv"));
        Files.write(project.resolve("wow!/b.zip"), Archived.TAR.of(members("in!/a.csv")));
        assertEquals("id,text\n1,in!/a.csv\n", text("wow!/b.zip", "in!/a.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x.csv", "/etc/x.csv", "C:/x.csv", "a/../../x.csv", "a\\..\\x", "\\x"})
    void a_name_that_leads_elsewhere_is_named(String name) throws IOException {
        for (Archived kind : Archived.values()) {
            String fault = fault(write(kind, members("a.csv", name)));
            assertTrue(fault.startsWith("a." + kind.ending + ": the member '" + name), fault);
        }
    }

    @Test
    void a_name_that_stands_twice_is_named() throws IOException {
        byte[] zip = Archived.DEFLATED.of(members("a.csv", "b.csv"));
        byte[] twice =
                new String(zip, "ISO-8859-1").replace("b.csv", "a.csv").getBytes("ISO-8859-1");
        assertTrue(
                fault(write("a.zip", twice))
                        .contains("the member 'a.csv' is in the ZIP archive twice"));
        String tar = write(Archived.TAR, members("a.csv", "./a.csv"));
        assertTrue(fault(tar).contains("the member 'a.csv' is in the tar archive twice"));
    }

    @Test
    void an_archive_within_an_archive_is_refused() throws IOException {
        for (byte[] inner :
                List.of(Archived.TAR.of(members("a.csv")), Archived.STORED.of(members("a.csv")))) {
            Map<String, byte[]> one = Map.of("in.bin", inner);
            String fault = fault(write("a.zip", Tampered.zip(one)));
            assertTrue(fault.contains("a.zip!/in.bin: the member is a "), fault);
            assertTrue(fault.contains("an archive within an archive is not read"), fault);
        }
    }

    @Test
    void what_is_no_archive_says_what_it_is() throws IOException {
        assertEquals(
                "a.csv: the file is text, expected an archive before !/ (ZIP, or tar, plain or"
                        + " packed); take !/ and what is behind it out of path",
                fault(write("a.csv", "id\n1\n".getBytes(UTF_8))));
        assertTrue(
                fault(write("a.gz", Packed.GZIP.pack("id\n1\n".getBytes(UTF_8))))
                        .contains("compressed with gzip, with text in it, expected an archive"));
    }

    @Test
    void locked_members_and_unknown_ways_of_packing_are_refused() throws IOException {
        byte[] zip = Archived.DEFLATED.of(members("a.csv"));
        int entry = Archived.directory(zip);
        byte[] locked = zip.clone();
        locked[6] |= 1;
        locked[entry + 8] |= 1;
        assertTrue(fault(write("a.zip", locked)).contains("a.zip!/a.csv: the member is locked"));
        byte[] other = zip.clone();
        other[entry + 10] = 93;
        assertTrue(
                fault(write("a.zip", other)).contains("packed by zstd, which is not read in ZIP"));
    }

    @Test
    void sizes_that_lie_are_found() throws IOException {
        byte[] zip = Archived.DEFLATED.of(members("a.csv"));
        int entry = Archived.directory(zip);
        byte[] longer = zip.clone();
        longer[entry + 24]++;
        assertTrue(fault(write("a.zip", longer)).contains("bytes and not the 17 that are said"));
        byte[] shorter = zip.clone();
        shorter[entry + 24]--;
        assertTrue(fault(write("a.zip", shorter)).contains("more comes of it than the 15 bytes"));
        byte[] huge = zip.clone();
        huge[entry + 27] = 0x70;
        assertTrue(fault(write("a.zip", huge)).contains("times as many are read"));
    }

    @Test
    void long_numbers_of_zip_and_pax_are_read() throws IOException {
        String archive = write("a.zip", Tampered.zip64("a.csv", "id\n1\n"));
        assertEquals(List.of("a.csv"), contents(archive).stream().map(Content::name).toList());
        assertEquals("id\n1\n", text(archive, "a.csv"));
        byte[] tar = Tampered.pax("path", "days/a.csv", '0');
        assertEquals("days/a.csv", contents(write("a.tar", tar)).get(0).name());
        byte[] none = Tampered.pax("size", "0", '0');
        assertEquals(0, contents(write("a.tar", none)).get(0).bytes());
        byte[] huge = Tampered.pax("size", "9223372036854775807", '0');
        assertTrue(fault(write("a.tar", huge)).contains("a member has no size"));
        byte[] wide = Tampered.pax("size", "123456789012", '0');
        assertTrue(fault(write("a.tar", wide)).contains("the file is cut off"));
    }

    @Test
    void links_are_no_files_and_what_is_stored_with_holes_is_refused() throws IOException {
        for (char type : "12345".toCharArray()) {
            assertEquals(List.of(), contents(write("a.tar", Tampered.pax("mtime", "1", type))));
        }
        for (byte[] sparse :
                List.of(
                        Tampered.pax("GNU.sparse.major", "1", '0'),
                        Tampered.pax("mtime", "1", 'S'))) {
            assertTrue(fault(write("a.tar", sparse)).contains("is stored with holes (sparse)"));
        }
        assertTrue(
                fault(write("a.tar", Tampered.pax("path", "a/../../b", '0'))).contains("'a/../"));
    }

    @Test
    void more_members_than_can_be_files_of_a_dataset_are_refused() throws IOException {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i <= 100_000; i++) {
            many.put(Integer.toString(i), "");
        }
        String fault = fault(write(Archived.STORED, many));
        assertTrue(fault.contains("the ZIP archive has more than 100,000 members"), fault);
    }

    /** As bombs are built that unpack the same bytes as thousands of members. */
    @Test
    void members_that_are_the_same_bytes_are_refused() throws IOException {
        byte[] zip = Archived.DEFLATED.of(members("a.csv", "b.csv"));
        int second = Archived.directory(zip) + 46 + 5;
        zip[second + 42] = 0;
        String fault = fault(write("a.zip", zip));
        assertTrue(fault.contains("reaches into what stands behind it"), fault);
    }

    @Test
    void little_that_unpacks_to_very_much_is_refused() throws IOException {
        Map<String, String> bomb = Map.of("a.csv", "1111111\n".repeat(10 << 20));
        for (Archived kind : List.of(Archived.DEFLATED, Archived.TAR_GZ)) {
            assertTrue(fault(write(kind, bomb)).contains("at most 500 times as many are read"));
        }
    }

    @Test
    void a_tar_that_is_cut_off_anywhere_is_never_taken_for_whole() throws IOException {
        byte[] tar = Archived.GNU_TAR.of(members("a.csv", LONG));
        // Zeros fill it up to ten thousand bytes; of its end one block is enough.
        int end = tar.length;
        while (tar[end - 1] == 0) {
            end--;
        }
        for (int length = 0; length < end; length += 97) {
            String fault = fault(write("a.tar", Arrays.copyOf(tar, length)));
            assertTrue(fault.startsWith("a.tar: the file is "), fault);
        }
        byte[] packed = Packed.GZIP.pack(tar);
        for (int length = 20; length < packed.length; length += 7) {
            String fault = fault(write("a.tar.gz", Arrays.copyOf(packed, length)));
            assertTrue(fault.contains("the file is cut off"), fault);
        }
    }

    @ParameterizedTest
    @EnumSource
    void damaged_bytes_give_members_or_a_fault_and_nothing_else(Archived kind) throws IOException {
        byte[] whole = kind.of(members("a.csv", "days/b.csv", LONG));
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            String archive = write("a." + kind.ending, bytes);
            try {
                contents(archive);
            } catch (UnreadableDataException e) {
                assertTrue(e.getMessage().startsWith(archive), e.getMessage());
            }
        }
    }
}
