package dev.assay.derive.publish;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.privacy.ProjectKey;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a publication is of: the contents of the files, and all of the declaration that decides what
 * is published of them. Equal states have equal publications, and the second one costs nothing.
 */
public final class DataState {

    private static final int BYTES = 16;

    private DataState() {}

    /** The keyed hash of a state, in hexadecimal: without the key, no contents can be tried out. */
    public static String of(ProjectKey key, DatasetSpec spec, List<DataFile> files)
            throws IOException {
        StringBuilder all = new StringBuilder(spec.name()).append('\n');
        for (Object part :
                List.of(
                        spec.published().orElseThrow(),
                        spec.columns(),
                        spec.key(),
                        spec.types(),
                        spec.sensitive(),
                        spec.open(),
                        spec.missing(),
                        spec.format())) {
            all.append(CanonicalJson.line(part)).append('\n');
        }
        files.forEach(file -> all.append(file.hash()).append('\n'));
        return HexFormat.of().formatHex(key.hash("state", all.toString()), 0, BYTES);
    }
}
