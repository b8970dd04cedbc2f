package dev.assay.scan.csv.rewriting;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.function.Function;

/**
 * A file of any dialect as its {@link Rewriting} rewrites it while it is read. Positions are those
 * of what was rewritten; going back begins at the file's start once more, so such a file has one
 * range.
 */
public final class TranslatedInput implements SeekableInput {

    /** Bytes of a record, at most, whether it is rewritten or not. */
    public static final int LONGEST_RECORD = 16 << 20;

    private static final char MARK = '\uFEFF';

    private final SeekableInput source;
    private final String encoding;
    private final Function<GrowingBytes, Rewriting> rewriting;
    private final ByteBuffer in = ByteBuffer.allocate(64 << 10);
    private final CharBuffer text = CharBuffer.allocate(64 << 10);

    private GrowingBytes out;
    private Rewriting translator;
    private CharsetDecoder decoder;
    private long position;
    private long consumed;
    private boolean begun;
    private boolean ended;

    /**
     * Of a file.
     *
     * @param dialect complete
     */
    public TranslatedInput(SeekableInput source, CsvDialect dialect) throws IOException {
        this(source, dialect.encoding(), out -> new Translator(dialect, out));
    }

    /**
     * Of a file.
     *
     * @param rewriting for the file's beginning; writes what it rewrote
     */
    TranslatedInput(
            SeekableInput source, String encoding, Function<GrowingBytes, Rewriting> rewriting)
            throws IOException {
        this.source = source;
        this.encoding = encoding;
        this.rewriting = rewriting;
        begin();
    }

    private void begin() throws IOException {
        source.seek(0);
        in.clear().flip();
        out = new GrowingBytes();
        translator = rewriting.apply(out);
        // What cannot be decoded is reported, so that it can be marked and counted.
        decoder = Charset.forName(encoding).newDecoder();
        position = 0;
        consumed = 0;
        begun = false;
        ended = false;
    }

    /** Bytes of the file that were read so far. */
    public long consumed() {
        return consumed;
    }

    @Override
    public long length() {
        return UNKNOWN;
    }

    @Override
    public void seek(long wanted) throws IOException {
        if (wanted < position) {
            begin();
        }
        while (position < wanted && (out.size() > 0 || fill())) {
            int n = (int) Math.min(wanted - position, out.size());
            out.skip(n);
            position += n;
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (out.size() == 0) {
            if (!fill()) {
                return -1;
            }
        }
        int n = out.take(into, offset, length);
        position += n;
        return n;
    }

    /** Reads on; false where the file ends. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        in.compact();
        int n = source.read(in.array(), in.position(), in.remaining());
        ended = n < 0;
        consumed += Math.max(0, n);
        in.position(in.position() + Math.max(0, n)).flip();
        CoderResult result;
        do {
            text.clear();
            result = decoder.decode(in, text, ended);
            hand();
            if (result.isError()) {
                in.position(in.position() + result.length());
                translator.accept(Rewriting.UNDECODABLE);
            }
        } while (!result.isUnderflow());
        if (ended) {
            text.clear();
            decoder.flush(text);
            hand();
            translator.end();
        }
        return true;
    }

    private void hand() {
        text.flip();
        while (text.hasRemaining()) {
            char c = text.get();
            if (begun || c != MARK) {
                translator.accept(c);
            }
            begun = true;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
