package dev.assay.measure.element;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.AvroFile;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.JsonRecords;
import dev.assay.declare.format.OrcFile;
import dev.assay.declare.format.ParquetFile;
import dev.assay.declare.format.Unfolded;
import dev.assay.measure.DataPlan;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.value.SemanticType;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles the elements of arrays, for which files are read once more with a row for each. */
public final class ElementStage {

    /** Columns of arrays that are looked into, and bytes of the files in which they are. */
    private static final int MOST_ARRAYS = 8;

    private static final long MOST_BYTES = 1L << 28;

    /** The share of a column's values that must be arrays, or look like it. */
    private static final double NEARLY_ALL = 0.9;

    private ElementStage() {}

    /**
     * The elements of each column of arrays, by its name. Nothing where the files are too large, or
     * have no arrays.
     *
     * @param spec of the dataset, with a format that says all that reading needs
     * @param files of it
     * @param whole the profile of its own columns
     * @throws Exception when a file cannot be read
     */
    public static Map<String, Profile> of(
            Inputs inputs, DatasetSpec spec, DataPlan files, Profile whole) throws Exception {
        Map<String, Profile> all = new LinkedHashMap<>();
        if (!hasArrays(spec.format()) || files.bytes() > MOST_BYTES) {
            return all;
        }
        List<String> arrays =
                whole.columns().stream()
                        .filter(column -> !spec.isSensitive(column.name()))
                        .filter(ElementStage::isOfArrays)
                        .map(ColumnProfile::name)
                        .limit(MOST_ARRAYS)
                        .toList();
        for (String array : arrays) {
            DatasetSpec unfolded = spec.withFormat(new Unfolded(spec.format(), array, false));
            Optional<DataPlan> plan = plan(inputs, unfolded, files);
            if (plan.isPresent()) {
                all.put(
                        array,
                        new ScanStage(inputs, new InThisJvm(inputs))
                                .scan(unfolded, plan.get())
                                .whole());
            }
        }
        return all;
    }

    /** Empty where the values are objects, or texts that look like some. */
    private static Optional<DataPlan> plan(Inputs inputs, DatasetSpec unfolded, DataPlan files)
            throws IOException {
        try {
            return Optional.of(DataPlan.of(inputs, unfolded, files.files()));
        } catch (UnreadableDataException e) {
            return Optional.empty();
        }
    }

    private static boolean hasArrays(FileFormat format) {
        return format instanceof JsonRecords
                || format instanceof ParquetFile
                || format instanceof OrcFile
                || format instanceof AvroFile;
    }

    private static boolean isOfArrays(ColumnProfile column) {
        long present = column.cells().present();
        return present > 0 && column.cells().of(SemanticType.JSON) >= NEARLY_ALL * present;
    }
}
