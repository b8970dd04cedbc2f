package dev.assay.scan.avro.block;

import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a file begins with.
 *
 * @param schema as JSON
 * @param codec by which blocks are packed
 * @param sync the mark behind each block
 * @param end where the first block is
 */
public record Header(byte[] schema, Codec codec, byte[] sync, long end) {

    /** Bytes of a mark between blocks. */
    static final int SYNC = 16;

    private static final byte[] MAGIC = {'O', 'b', 'j', 1};
    private static final int LONGEST = 16 << 20;
    private static final int MOST_KEYS = 10_000;

    /**
     * Reads it.
     *
     * @throws Damage when the file is no Avro, cut off, or packed in a way that is not read
     */
    public static Header read(Source source) throws IOException {
        source.seek(0);
        for (byte expected : MAGIC) {
            if (source.atEnd() || source.one() != expected) {
                throw new Damage(
                        "the file is no container of Avro: it does not start with Obj and 1",
                        "check its path, and format in the declaration");
            }
        }
        Map<String, byte[]> said = said(source);
        byte[] schema = said.get("avro.schema");
        if (schema == null) {
            throw new Damage("the file has no avro.schema");
        }
        Codec codec = Codec.of(said.get("avro.codec"));
        byte[] sync = source.bytes(SYNC);
        return new Header(schema, codec, sync, source.position());
    }

    private static Map<String, byte[]> said(Source source) throws IOException {
        Map<String, byte[]> said = new HashMap<>();
        int left = LONGEST;
        for (long count = source.number(); count != 0; count = source.number()) {
            if (count < 0) {
                source.number();
            }
            if (count < -MOST_KEYS || count > MOST_KEYS - said.size()) {
                throw new Damage("the file's head has " + count + " entries");
            }
            for (long i = Math.abs(count); i > 0; i--) {
                byte[] key = bytes(source, left);
                left -= key.length + 1;
                byte[] value = bytes(source, left);
                left -= value.length + 1;
                said.put(new String(key, StandardCharsets.UTF_8), value);
            }
        }
        return said;
    }

    private static byte[] bytes(Source source, int left) throws IOException {
        long length = source.number();
        if (length < 0 || length > left) {
            throw new Damage(
                    "an entry of the file's head is said to have "
                            + length
                            + " bytes, all have "
                            + LONGEST
                            + " at most");
        }
        return source.bytes((int) length);
    }
}
