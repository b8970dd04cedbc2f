package dev.assay.profile.value;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Under which hashes a cell could be kept. */
public final class KeptHashes {

    private KeptHashes() {}

    /** As a value, and as a key or a row of its own. */
    public static List<Long> of(String cell) {
        byte[] b = cell.getBytes(StandardCharsets.UTF_8);
        long hash = CellHashes.of(b, 0, b.length);
        return List.of(hash, CellHashes.finish(hash), CellHashes.finish(CellHashes.mix(0, hash)));
    }
}
