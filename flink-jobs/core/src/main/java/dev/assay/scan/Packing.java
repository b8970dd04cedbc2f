package dev.assay.scan;

import dev.assay.scan.kind.FileKind;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks files of one kind of compression. Those that can be unpacked are found by their service
 * file, so that one may come with libraries that only its datasets need.
 */
public interface Packing {

    /** The kind of files that it unpacks. */
    FileKind kind();

    /**
     * What is in a file.
     *
     * @param packed the file's bytes, which need not be closed
     * @param file its name in messages
     * @throws UnreadableDataException when that is no file, but several
     */
    UnpackedInput contents(SeekableInput packed, String file) throws IOException;

    /**
     * Bytes that are in a file, about: what is set up by it may be too large or too small.
     *
     * @param length bytes of the file
     */
    default long about(SeekableInput packed, long length) throws IOException {
        return 4 * length;
    }

    /** Unpacks what can be read from its first byte on. */
    interface OfStream extends Packing {

        /** As the kind is named in messages, such as gzip. */
        String name();

        /**
         * Starts to unpack a file from its first byte.
         *
         * @param packed the file's bytes, which need not be closed
         * @return what is in it, to its end; damage is an {@link IOException} that says what is
         *     wrong with the file and where, an early end an {@link java.io.EOFException}; what is
         *     whole and cannot be unpacked here all the same is an {@link UnreadableDataException}
         *     that says why and what to do, without the file's name
         */
        InputStream unpack(InputStream packed) throws IOException;

        @Override
        default UnpackedInput contents(SeekableInput packed, String file) {
            return new UnpackedInput(packed, this, file);
        }
    }
}
