package dev.assay.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.key.KeyStage;
import dev.assay.profile.ProfileCodec;
import dev.assay.profile.place.KeyCount;
import dev.assay.scan.ByteRange;
import dev.assay.scan.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A packed file is measured as the plain one. */
class PackedDataTest {

    private static final int ROWS = 30_000;

    @TempDir Path folder;

    private static byte[] csv(int seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("id,customer,text,price\n");
        for (int i = 0; i < ROWS; i++) {
            int customer = random.nextInt(500);
            csv.append(i % 1000 == 7 ? "1,2,3\n" : "")
                    .append(i == 20_000 ? 19_000 : i)
                    .append(",C")
                    .append(customer)
                    .append(i % 50 == 0 ? ",\"two\nlines \"\"quoted\"\"\"," : ",customer no. ")
                    .append(i % 50 == 0 ? "" : customer + ",")
                    .append(random.nextInt(10_000) / 100.0)
                    .append('\n');
        }
        return csv.toString().getBytes(UTF_8);
    }

    /** Each file in one range, as packed ones are read. */
    private DataPlan plan(DatasetSpec spec, List<DataFile> files) throws IOException {
        DataPlan plan = DataPlan.of(Inputs.of(folder), spec, files);
        List<Portion> whole = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            DataFile file = files.get(i);
            whole.add(
                    new Portion(
                            file.path(),
                            List.of(
                                    new ByteRange(
                                            file.path(), i, 0, 0, file.bytes(), file.bytes()))));
        }
        return new DataPlan(plan.format(), plan.columns(), files, whole, plan.bytes());
    }

    private DataPlan written(DatasetSpec spec, byte[]... files) throws IOException {
        List<DataFile> data = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            Files.write(folder.resolve(i + ".csv"), files[i]);
            data.add(DataFiles.of(folder, i + ".csv"));
        }
        return plan(spec, data);
    }

    private Scanned scanned(DatasetSpec spec, DataPlan plan) throws Exception {
        Inputs inputs = Inputs.of(folder);
        return new ScanStage(inputs, new InThisJvm(inputs)).scan(spec, plan);
    }

    private static List<List<String>> sample(Scanned scanned) {
        return scanned.sample().rows().stream().map(row -> Arrays.asList(row.cells())).toList();
    }

    @ParameterizedTest
    @EnumSource
    void its_profile_sample_and_keys_are_those_of_the_plain_one(Packed packed) throws Exception {
        DatasetSpec spec = DatasetSpec.of("orders", "*.csv");
        List<List<String>> keys = List.of(List.of("id"));
        KeyStage counting = new KeyStage(Inputs.of(folder), folder, 2);
        DataPlan plan = written(spec, csv(1), csv(2));
        Scanned plain = scanned(spec, plan);
        Map<List<String>, KeyCount> repeated = counting.count(plan, plain, keys);

        DataPlan packedPlan = written(spec, packed.pack(csv(1)), packed.pack(csv(2)));
        assertEquals(
                packedPlan.portions(),
                DataPlan.of(Inputs.of(folder), spec, packedPlan.files()).portions());
        assertTrue(packedPlan.bytes() < plan.bytes() / 2);
        Scanned unpacked = scanned(spec, packedPlan);
        assertArrayEquals(
                ProfileCodec.encode(plain.whole()), ProfileCodec.encode(unpacked.whole()));
        assertEquals(2 * ROWS, unpacked.whole().rows());
        assertEquals(sample(plain), sample(unpacked));
        assertEquals(repeated, counting.count(packedPlan, unpacked, keys));
        assertFalse(repeated.get(List.of("id")).places().isEmpty());
    }

    @Test
    void plain_and_packed_files_are_one_dataset() throws Exception {
        DatasetSpec spec = DatasetSpec.of("orders", "*.csv");
        DataPlan plain = written(spec, csv(1), csv(2));
        byte[] profile = ProfileCodec.encode(scanned(spec, plain).whole());
        DataPlan mixed = written(spec, csv(1), Packed.GZIP.pack(csv(2)));
        assertArrayEquals(profile, ProfileCodec.encode(scanned(spec, mixed).whole()));
    }
}
