package dev.assay.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Picks of one file as bytes. */
public final class SampleCodec {

    private SampleCodec() {}

    /** The bytes of picks that all are of one file, which is not among them. */
    public static byte[] encode(SamplePicks sample) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Numbers.write(out, sample.capacity());
            Numbers.write(out, sample.picks().size());
            for (SamplePicks.Pick pick : sample.picks()) {
                out.writeLong(pick.hash());
                Numbers.write(out, pick.position());
            }
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encode} wrote of picks of {@code file}. */
    public static SamplePicks decode(byte[] bytes, String file) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int capacity = Numbers.size(in);
            int n = Numbers.size(in);
            List<SamplePicks.Pick> picks = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                picks.add(new SamplePicks.Pick(in.readLong(), file, Numbers.number(in)));
            }
            return new SamplePicks(capacity, picks);
        }
    }
}
