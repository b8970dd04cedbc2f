package dev.assay.scan.avro;

import io.airlift.compress.Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.apache.avro.file.Codec;
import org.apache.avro.file.CodecFactory;

/** Packs blocks, also where Avro's library needs native code for it. */
final class PackedBlocks extends CodecFactory {

    private final String name;

    private PackedBlocks(String name) {
        this.name = name;
    }

    static CodecFactory of(String name) {
        return name.equals("snappy") || name.equals("zstandard")
                ? new PackedBlocks(name)
                : CodecFactory.fromString(name);
    }

    @Override
    protected Codec createInstance() {
        boolean snappy = name.equals("snappy");
        Compressor compressor = snappy ? new SnappyCompressor() : new ZstdCompressor();
        return new Codec() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public ByteBuffer compress(ByteBuffer plain) {
                byte[] from = new byte[plain.remaining()];
                plain.get(from);
                byte[] to = new byte[compressor.maxCompressedLength(from.length) + 4];
                int size = compressor.compress(from, 0, from.length, to, 0, to.length - 4);
                if (snappy) {
                    CRC32 sum = new CRC32();
                    sum.update(from);
                    ByteBuffer.wrap(to).putInt(size, (int) sum.getValue());
                    size += 4;
                }
                return ByteBuffer.wrap(to, 0, size);
            }

            @Override
            public ByteBuffer decompress(ByteBuffer packed) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int hashCode() {
                return name.hashCode();
            }

            @Override
            public boolean equals(Object other) {
                return this == other;
            }
        };
    }
}
