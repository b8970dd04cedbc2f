package dev.assay.scan.place.http;

import dev.assay.declare.RemotePath;
import dev.assay.scan.SeekableInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of a server that only sends whole files. What came of it lies in a temporary file, so that
 * whoever goes back finds it there; no more is fetched than up to where somebody reads. Its length
 * is not said, so that it is read as one and not fetched for each of its parts.
 */
final class SpooledInput implements SeekableInput {

    private static final int AT_ONCE = 64 << 10;

    /** Bytes of a file of which the server does not say how long it is; some never end. */
    private static final long MOST = 16L << 30;

    private final Client client;
    private final RemotePath file;
    private final Version version;
    private final FileChannel spool;
    private final byte[] buffer = new byte[AT_ONCE];

    private Answer answer;
    private InputStream body;

    /** Bytes that the body had so far; as many as are in the spool, or fewer after a new start. */
    private long came;

    private long there;
    private boolean ended;
    private long position;

    SpooledInput(Client client, RemotePath file, Version version) throws IOException {
        this.client = client;
        this.file = file;
        this.version = version;
        Path path = Files.createTempFile("assay-", ".part");
        this.spool =
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public long length() {
        return UNKNOWN;
    }

    @Override
    public void seek(long position) {
        this.position = position;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (position >= there && !ended) {
            client.retried(file, this::fetch);
        }
        if (position >= there) {
            return -1;
        }
        int most = (int) Math.min(length, there - position);
        int n = spool.read(ByteBuffer.wrap(into, offset, most), position);
        position += n;
        return n;
    }

    /** Fetches some more, after a fault from the start on, for there is no other way. */
    private Void fetch() throws IOException {
        try {
            if (body == null) {
                answer = client.whole(file, version);
                body = answer.body();
                came = 0;
            }
            int n = body.read(buffer);
            if (n < 0 && version.bytes() >= 0 && came < version.bytes()) {
                throw new EOFException(
                        "the answer ends after " + came + " of " + version.bytes() + " bytes");
            }
            if (n < 0 && came < there) {
                throw WebFault.changed(file);
            }
            if (came > MOST && version.bytes() < 0) {
                throw WebFault.endless(file, MOST);
            }
            int known = (int) Math.min(Math.max(0, n), Math.max(0, there - came));
            came += Math.max(0, n);
            ended = n < 0;
            for (ByteBuffer more = ByteBuffer.wrap(buffer, known, Math.max(0, n) - known);
                    more.hasRemaining(); ) {
                there += spool.write(more, there);
            }
            return null;
        } catch (IOException e) {
            stop();
            throw e;
        }
    }

    private void stop() {
        if (answer != null) {
            answer.close();
        }
        answer = null;
        body = null;
    }

    @Override
    public void close() throws IOException {
        stop();
        spool.close();
    }
}
