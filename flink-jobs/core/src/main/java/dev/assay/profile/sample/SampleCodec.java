package dev.assay.profile.sample;

import dev.assay.document.UnlockedInput;
import dev.assay.document.UnlockedOutput;
import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Picks as bytes; files are known by their place in a list that both sides know. */
public final class SampleCodec {

    private SampleCodec() {}

    /** The bytes of picks of {@code files}. */
    public static byte[] encode(SamplePicks sample, List<String> files) throws IOException {
        Map<String, Integer> indexOf = new HashMap<>();
        files.forEach(file -> indexOf.putIfAbsent(file, indexOf.size()));
        UnlockedOutput bytes = new UnlockedOutput();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Numbers.write(out, sample.capacity());
            Numbers.write(out, sample.picks().size());
            for (SamplePicks.Pick pick : sample.picks()) {
                out.writeLong(pick.hash());
                Numbers.write(out, indexOf.get(pick.file()));
                Numbers.write(out, pick.position());
                // No row has no bytes: each cell has its length.
                Numbers.write(out, pick.cells() == null ? new byte[0] : pick.cells().bytes());
            }
        }
        return bytes.written();
    }

    /** Reads what {@link #encode} wrote of picks of {@code files}. */
    public static SamplePicks decode(byte[] bytes, List<String> files) throws IOException {
        try (DataInputStream in = new DataInputStream(new UnlockedInput(bytes))) {
            int capacity = Numbers.size(in);
            int n = Numbers.size(in);
            List<SamplePicks.Pick> picks = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                long hash = in.readLong();
                String file = files.get(Numbers.size(in));
                long position = Numbers.number(in);
                byte[] cells = Numbers.bytes(in);
                picks.add(
                        new SamplePicks.Pick(
                                hash,
                                file,
                                position,
                                cells.length == 0 ? null : new PickedCells(cells)));
            }
            return new SamplePicks(capacity, picks);
        }
    }
}
