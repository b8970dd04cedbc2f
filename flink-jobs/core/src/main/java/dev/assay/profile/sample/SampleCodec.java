package dev.assay.profile.sample;

import dev.assay.document.UnlockedInput;
import dev.assay.document.UnlockedOutput;
import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks as bytes: their places, the least rank first, and behind all of them the cells, which can
 * be cut off. Files are known by their place in a list that both sides know.
 */
public final class SampleCodec {

    private SampleCodec() {}

    /** The bytes of picks of {@code files}. */
    public static byte[] encode(SamplePicks sample, List<String> files) throws IOException {
        Map<String, Integer> indexOf = new HashMap<>();
        files.forEach(file -> indexOf.putIfAbsent(file, indexOf.size()));
        UnlockedOutput places = new UnlockedOutput();
        UnlockedOutput cells = new UnlockedOutput();
        try (DataOutputStream out = new DataOutputStream(places);
                DataOutputStream behind = new DataOutputStream(cells)) {
            Numbers.write(out, sample.picks().size());
            for (SamplePicks.Pick pick : sample.picks()) {
                out.writeLong(pick.hash());
                Numbers.write(out, indexOf.get(pick.file()));
                Numbers.write(out, pick.position());
                // No row has no bytes: each cell has its length.
                Numbers.write(behind, pick.cells() == null ? new byte[0] : pick.cells().bytes());
            }
        }
        byte[] first = places.written();
        byte[] second = cells.written();
        return ByteBuffer.allocate(Integer.BYTES + first.length + second.length)
                .putInt(first.length)
                .put(first)
                .put(second)
                .array();
    }

    /** The same picks, whose rows are to be read again. */
    public static byte[] places(byte[] bytes) {
        return Arrays.copyOf(bytes, end(bytes));
    }

    private static int end(byte[] bytes) {
        return Integer.BYTES + ByteBuffer.wrap(bytes).getInt();
    }

    /**
     * Reads what {@link #encode} wrote of picks of {@code files}, as long as they may be among the
     * least of all.
     *
     * @param into picks of these and others
     */
    public static void decode(byte[] bytes, List<String> files, SampleFold into)
            throws IOException {
        int end = end(bytes);
        boolean hasCells = end < bytes.length;
        try (DataInputStream in = at(bytes, Integer.BYTES);
                DataInputStream behind = at(bytes, end)) {
            int n = Numbers.size(in);
            for (int i = 0; i < n; i++) {
                long hash = in.readLong();
                String file = files.get(Numbers.size(in));
                long position = Numbers.number(in);
                if (!into.isWanted(hash, file, position)) {
                    return;
                }
                byte[] cells = hasCells ? Numbers.bytes(behind) : new byte[0];
                PickedCells known = cells.length == 0 ? null : new PickedCells(cells);
                into.add(new SamplePicks.Pick(hash, file, position, known));
            }
        }
    }

    private static DataInputStream at(byte[] bytes, int from) throws IOException {
        DataInputStream in = new DataInputStream(new UnlockedInput(bytes));
        in.skipNBytes(from);
        return in;
    }
}
