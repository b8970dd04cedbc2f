package dev.assay.scan.place.http;

import dev.assay.declare.RemotePath;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.place.BlockInput;
import dev.assay.scan.place.Place;
import dev.assay.scan.place.RemoteFile;
import dev.assay.scan.place.Tries;
import java.io.IOException;
import java.util.List;

/** Files of web servers, one by one: those do not say which files they have. */
public final class HttpPlace implements Place {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 60_000;

    private final Client client;

    /** With the patience that networks need. */
    public HttpPlace() {
        this(new Client(Tries.USUAL, CONNECT_MILLIS, READ_MILLIS));
    }

    HttpPlace(Client client) {
        this.client = client;
    }

    @Override
    public boolean has(String scheme) {
        return scheme.equals("https") || scheme.equals("http");
    }

    @Override
    public List<RemoteFile> list(RemotePath path) throws IOException {
        return List.of(look(path));
    }

    @Override
    public RemoteFile look(RemotePath file) throws IOException {
        // Not HEAD, which some servers do not know, and signed addresses do not allow.
        Version version = client.part(file, 0, 1, null, Answer::version);
        return file(file, version);
    }

    private static RemoteFile file(RemotePath file, Version version) {
        return new RemoteFile(file.toString(), version.bytes(), version.modified(), version.text());
    }

    /** What a server says of the start of a file. */
    private record Start(Version version, boolean hasParts, byte[] bytes) {}

    @Override
    public SeekableInput open(RemotePath file) throws IOException {
        Start start = client.part(file, 0, BlockInput.BLOCK, null, HttpPlace::start);
        Version version = start.version();
        if (!start.hasParts()) {
            return new SpooledInput(client, file, version);
        }
        return new BlockInput(
                file(file, version),
                start.bytes(),
                (from, length) ->
                        client.part(
                                file, from, length, version, part -> block(part, from, length)));
    }

    private static Start start(Answer answer) throws IOException {
        if (!answer.isPart()) {
            return new Start(answer.version(), false, new byte[0]);
        }
        int length = (int) Math.min(BlockInput.BLOCK, answer.version().bytes());
        return new Start(
                answer.version(), true, length == 0 ? new byte[0] : block(answer, 0, length));
    }

    private static byte[] block(Answer answer, long from, int length) throws IOException {
        if (!answer.isPart() || answer.from() != from) {
            throw new IOException("the server sends another part than it was asked for");
        }
        return answer.read(length);
    }
}
