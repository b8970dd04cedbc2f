package dev.assay.scan;

import dev.assay.declare.format.HowRead.Guess;
import dev.assay.scan.kind.FileKind;
import dev.assay.scan.kind.Kinds;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A format whose files may be packed, each by itself: what a file is, its first bytes say. A packed
 * file has one range, because it can only be read from its start; positions of records count in
 * what is in it.
 */
final class PackedFormat implements Format {

    private static final long serialVersionUID = 1L;

    /** Bytes by which a packed file is known. */
    private static final int LOOK = 8 << 10;

    /** The end of a range that ends with its file, however long that is. */
    private static final long NO_END = Long.MAX_VALUE / 2;

    /** Times as many bytes as a file has that are in it, where it cannot be asked. */
    private static final long ABOUT = 4;

    private final Format plain;

    /** Of files that are in that format once they are unpacked. */
    PackedFormat(Format plain) {
        this.plain = plain;
    }

    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset)
            throws IOException {
        return packing(input).isPresent() || isForward(input)
                ? List.of(new ByteRange(file, fileIndex, 0, 0, length, length))
                : plain.cut(input, file, fileIndex, length, dataset);
    }

    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        return of(input, file, plain::columns);
    }

    @Override
    public List<Guess> told(SeekableInput input, String file) throws IOException {
        return of(input, file, plain::told);
    }

    @Override
    public List<String> header(SeekableInput input, String file) throws IOException {
        return of(input, file, plain::header);
    }

    /** Asks a file for something of its columns. */
    @FunctionalInterface
    private interface Question<T> {
        List<T> of(SeekableInput input, String file) throws IOException;
    }

    private static <T> List<T> of(SeekableInput input, String file, Question<T> question)
            throws IOException {
        Optional<UnpackedInput> contents = contents(input, file);
        if (contents.isEmpty()) {
            return question.of(input, file);
        }
        try (UnpackedInput unpacked = contents.get()) {
            return question.of(unpacked, file);
        }
    }

    @Override
    public boolean isNamedThroughout() {
        return plain.isNamedThroughout();
    }

    @Override
    public Format guessing() {
        return new PackedFormat(plain.guessing());
    }

    @Override
    public boolean isGuessing() {
        return plain.isGuessing();
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        Optional<Packing> packing = packing(input);
        if (packing.isEmpty()) {
            ByteRange all = isForward(input) ? all(range, range.fileLength()) : range;
            return plain.open(input, all, columns);
        }
        // Who goes to the end of what is read forward starts again for its beginning.
        long about =
                isForward(input)
                        ? ABOUT * range.fileLength()
                        : packing.get().about(input, range.fileLength());
        UnpackedInput unpacked = contents(packing.get(), input, range.file()).readAhead();
        return new PackedReader(plain.open(unpacked, all(range, about), columns), unpacked);
    }

    private static ByteRange all(ByteRange range, long about) {
        return new ByteRange(range.file(), range.fileIndex(), range.part(), 0, NO_END, about);
    }

    /** Whether it can only be read from its start, as a member of an archive. */
    private static boolean isForward(SeekableInput input) throws IOException {
        return input.length() == SeekableInput.UNKNOWN;
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        Optional<UnpackedInput> contents = contents(input, file);
        if (contents.isEmpty()) {
            return plain.records(input, file, positions, columns);
        }
        try (UnpackedInput unpacked = contents.get()) {
            return plain.records(unpacked, file, positions, columns);
        }
    }

    /** Whether a file is packed is part of its content. */
    @Override
    public String identity() {
        return plain.identity();
    }

    /** What is in a file, if it is packed. */
    static Optional<UnpackedInput> contents(SeekableInput input, String file) throws IOException {
        Optional<Packing> packing = packing(input);
        return packing.isPresent()
                ? Optional.of(contents(packing.get(), input, file))
                : Optional.empty();
    }

    private static UnpackedInput contents(Packing packing, SeekableInput input, String file)
            throws IOException {
        UnpackedInput unpacked = packing.contents(input, file);
        Optional<Packing> again =
                kind(unpacked) == FileKind.TAR ? packing(unpacked) : Optional.empty();
        // An archive is several files, packed or not; what else may be packed twice the format
        // says.
        return again.isPresent() ? again.get().contents(unpacked, file) : unpacked;
    }

    /** How a file is packed, if it is. */
    static Optional<Packing> packing(SeekableInput input) throws IOException {
        FileKind kind = kind(input);
        if (!kind.isPacked()) {
            return Optional.empty();
        }
        return Formats.first(
                Packing.class, packing -> Optional.of(packing).filter(of -> of.kind() == kind));
    }

    private static FileKind kind(SeekableInput input) throws IOException {
        byte[] head = new byte[LOOK];
        input.seek(0);
        int size = 0;
        for (int n; size < LOOK && (n = input.read(head, size, LOOK - size)) > 0; ) {
            size += n;
        }
        return Kinds.of(Arrays.copyOf(head, size));
    }

    /**
     * Rows of a packed file.
     *
     * @param rows as they are read of what is in it
     * @param unpacked what is in it
     */
    private record PackedReader(BatchReader rows, UnpackedInput unpacked) implements BatchReader {
        @Override
        public boolean read(ColumnBatch batch) throws IOException {
            boolean more = rows.read(batch);
            if (!more) {
                unpacked.close();
            }
            return more;
        }

        @Override
        public Residue residue() {
            return rows.residue();
        }

        @Override
        public void tell(OddRecords.Taker taker) {
            rows.tell(taker);
        }

        @Override
        public long consumed() {
            return unpacked.consumed();
        }

        @Override
        public long fileLength() {
            return rows.fileLength();
        }
    }
}
