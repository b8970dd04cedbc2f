package dev.assay.derive.publish;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.privacy.ProjectKey;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a publication or a training with noise is of: the contents of the files, and all that
 * decides what is made of them. What is made of equal states is equal, and costs nothing again.
 */
public final class DataState {

    private static final int BYTES = 16;

    private DataState() {}

    /** The keyed hash of a state, in hexadecimal: without the key, no contents can be tried out. */
    public static String of(ProjectKey key, DatasetSpec spec, List<DataFile> files)
            throws IOException {
        return of(key, spec, spec.published().orElseThrow(), files);
    }

    /**
     * That of networks which are trained with noise.
     *
     * @param seed of what can be foreseen
     */
    public static String ofTraining(
            ProjectKey key, DatasetSpec spec, List<DataFile> files, long seed) throws IOException {
        // Another version may train otherwise, and the same noise on other sums would tell of them.
        List<Object> how = List.of(spec.learned(), seed, ContentHash.ofProgram());
        return of(key, spec, how, files);
    }

    private static String of(ProjectKey key, DatasetSpec spec, Object how, List<DataFile> files)
            throws IOException {
        StringBuilder all = new StringBuilder(spec.name()).append('\n');
        for (Object part :
                List.of(
                        how,
                        spec.columns(),
                        spec.key(),
                        spec.types(),
                        spec.sensitive(),
                        spec.open().keySet(),
                        spec.missing(),
                        spec.format())) {
            all.append(CanonicalJson.line(part)).append('\n');
        }
        files.forEach(file -> all.append(file.hash()).append('\n'));
        return HexFormat.of().formatHex(key.hash("state", all.toString()), 0, BYTES);
    }
}
