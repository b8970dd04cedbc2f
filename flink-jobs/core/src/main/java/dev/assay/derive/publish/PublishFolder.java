package dev.assay.derive.publish;

import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.mutate.Rows;
import dev.assay.privacy.KeyPlace;
import dev.assay.privacy.dp.Published;
import dev.assay.profile.ColumnProfile;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The folder in which a publication is laid down before it is paid for.
 *
 * @param folder where it is written
 * @param key where the project's key is
 */
public record PublishFolder(Path folder, KeyPlace key) {

    /** The name of the file. */
    public static final String FILE = "published.json";

    /**
     * Reads the rows of a dataset once more, and writes noisy statistics of them.
     *
     * @param state of the data, as {@link DataState#of}
     */
    public void write(DatasetSpec spec, String state, Inputs inputs, DataPlan plan, Scanned scanned)
            throws IOException {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        for (ColumnProfile column : scanned.whole().columns()) {
            types.put(column.name(), spec.types().getOrDefault(column.name(), column.inferred()));
        }
        Publishing publishing = new Publishing(spec, types, key.key(spec.name()), state);
        Published published =
                publishing
                        .of(Rows.read(inputs, plan, scanned.parts()))
                        .orElseThrow(() -> noUsers(spec));
        Files.createDirectories(folder);
        CanonicalJson.write(folder.resolve(FILE), published);
    }

    private static UnreadableDataException noUsers(DatasetSpec spec) {
        return new UnreadableDataException(
                spec.name()
                        + ": the column '"
                        + spec.columns().get("user")
                        + "', which is declared to mean user, has no value in any row, so nobody"
                        + " knows which rows are of one user; name the column that has users, or"
                        + " leave privacy out of the dataset");
    }
}
