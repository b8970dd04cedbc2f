package dev.assay.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.FileTimes;
import dev.assay.profile.ProfileCodec;
import dev.assay.scan.ContentHash;
import dev.assay.scan.Packed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members of archives are measured as the plain files. */
class MembersTest {

    private static final DatasetSpec ORDERS = DatasetSpec.of("orders", "*.csv");

    @TempDir Path folder;

    private static byte[] csv(int seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("id,text,price\n");
        for (int i = 0; i < 20_000; i++) {
            csv.append(i)
                    .append(i % 50 == 0 ? ",\"two\nlines\"," : ",one line,")
                    .append(random.nextInt(10_000) / 100.0)
                    .append('\n');
        }
        return csv.toString().getBytes(UTF_8);
    }

    private static byte[] zip(byte[]... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i++) {
                out.putNextEntry(new ZipEntry(i + ".csv"));
                out.write(files[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(byte[]... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < files.length; i++) {
                TarArchiveEntry entry = new TarArchiveEntry(i + ".csv");
                entry.setSize(files[i].length);
                out.putArchiveEntry(entry);
                out.write(files[i]);
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private List<DataFile> members(String archive, byte[] bytes, byte[]... files)
            throws IOException {
        Path path = Files.write(folder.resolve(archive), bytes);
        List<DataFile> members = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            members.add(
                    new DataFile(
                            archive + "!/" + i + ".csv",
                            files[i].length,
                            FileTimes.of(path).latest(),
                            ContentHash.of(files[i])));
        }
        return members;
    }

    private byte[] profile(List<DataFile> files) throws Exception {
        Inputs inputs = Inputs.of(folder);
        DataPlan plan = DataPlan.of(inputs, ORDERS, files);
        return ProfileCodec.encode(
                new ScanStage(inputs, new InThisJvm(inputs)).scan(ORDERS, plan).whole());
    }

    private int portions(List<DataFile> files) throws IOException {
        return DataPlan.of(Inputs.of(folder), ORDERS, files).portions().size();
    }

    @Test
    void a_plain_tar_is_cut_and_measured_as_its_files() throws Exception {
        byte[][] plain = {csv(1), csv(2)};
        List<DataFile> files = new ArrayList<>();
        // Names are part of a profile: a folder that is called as the members are.
        Path named = Files.createDirectory(folder.resolve("x!"));
        for (int i = 0; i < plain.length; i++) {
            Files.write(named.resolve(i + ".csv"), plain[i]);
            files.add(DataFiles.of(folder, "x!/" + i + ".csv"));
        }
        int portions = portions(files);
        byte[] profile = profile(files);
        Files.move(named, folder.resolve("other"));
        List<DataFile> members = members("x", tar(plain), plain);
        assertTrue(portions > 2);
        assertEquals(portions, portions(members));
        assertArrayEquals(profile, profile(members));
    }

    @Test
    void whatever_archive_they_are_in_the_profile_is_one() throws Exception {
        byte[][] plain = {csv(1), csv(2)};
        byte[] zipped = profile(members("x", zip(plain), plain));
        byte[] tar = tar(plain);
        List<DataFile> packed = members("x", Packed.GZIP.pack(tar), plain);
        assertEquals(2, portions(packed));
        assertArrayEquals(zipped, profile(packed));
        byte[][] twice = {Packed.GZIP.pack(plain[0]), plain[1]};
        assertArrayEquals(zipped, profile(members("x", zip(twice), twice)));
        assertArrayEquals(zipped, profile(members("x", Packed.GZIP.pack(tar(twice)), twice)));
    }
}
