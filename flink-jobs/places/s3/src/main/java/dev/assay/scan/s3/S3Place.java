package dev.assay.scan.s3;

import dev.assay.declare.DatasetFiles;
import dev.assay.declare.RemotePath;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.place.BlockInput;
import dev.assay.scan.place.Place;
import dev.assay.scan.place.RemoteFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Buckets of S3. */
public final class S3Place implements Place {

    /** Objects that are looked at to find those of a dataset. */
    private static final int MOST = 1_000_000;

    private static final String WILDCARDS = "*?[{";

    private final Supplier<S3Client> make;
    private final int most;
    private S3Client client;

    /** With credentials, region and endpoint as the SDK finds them. */
    public S3Place() {
        this(S3Clients::usual, MOST);
    }

    S3Place(Supplier<S3Client> make, int most) {
        this.make = make;
        this.most = most;
    }

    /** Made once, for that looks for credentials; and when it is needed. */
    private synchronized S3Client client() {
        if (client == null) {
            client = make.get();
        }
        return client;
    }

    @Override
    public boolean has(String scheme) {
        return scheme.equals("s3");
    }

    @Override
    public List<RemoteFile> list(RemotePath path) throws IOException {
        String glob = path.rest();
        int wild = 0;
        while (wild < glob.length() && WILDCARDS.indexOf(glob.charAt(wild)) < 0) {
            wild++;
        }
        // Who may read one file need not have the right to list its bucket.
        return wild == glob.length()
                ? List.of(look(path))
                : matching(path, all(path, glob.substring(0, wild)));
    }

    private List<S3Object> all(RemotePath path, String prefix) throws IOException {
        List<S3Object> all = new ArrayList<>();
        S3Fault.asked(
                path,
                () -> {
                    all.clear();
                    client()
                            .listObjectsV2Paginator(
                                    ask -> ask.bucket(path.authority()).prefix(prefix))
                            .contents()
                            .stream()
                            .limit(most + 1L)
                            .filter(S3Place::isFile)
                            .forEach(all::add);
                    return null;
                });
        if (all.size() > most) {
            throw new UnreadableDataException(
                    path
                            + ": more than "
                            + most
                            + " objects begin with '"
                            + prefix
                            + "'; let path name more before its first wildcard");
        }
        return all;
    }

    /** Consoles keep empty objects as folders; what is hidden elsewhere is hidden here too. */
    private static boolean isFile(S3Object object) {
        return !object.key().endsWith("/")
                && Arrays.stream(object.key().split("/")).noneMatch(step -> step.startsWith("."));
    }

    private static List<RemoteFile> matching(RemotePath path, List<S3Object> all)
            throws UnreadableDataException {
        Set<String> matching;
        try {
            List<String> keys = all.stream().map(S3Object::key).toList();
            matching = new HashSet<>(DatasetFiles.members(keys, path.rest()));
        } catch (InvalidPathException e) {
            throw new UnreadableDataException(
                    path
                            + ": an object's key has letters that file names cannot have here ("
                            + e.getReason()
                            + "); set the environment variable LC_ALL to C.UTF-8, or give it a plain"
                            + " name");
        }
        if (matching.isEmpty()) {
            throw new UnreadableDataException(
                    "no file matches path '"
                            + path
                            + "'; looked at "
                            + all.size()
                            + (all.size() == 1 ? " object" : " objects")
                            + " of the bucket. Correct path, or bring the data there");
        }
        return all.stream()
                .filter(object -> matching.contains(object.key()))
                .map(
                        object ->
                                file(
                                        name(path, object.key()),
                                        object.size(),
                                        object.lastModified(),
                                        object.eTag()))
                .toList();
    }

    private static RemotePath name(RemotePath path, String key) {
        return new RemotePath(path.scheme(), path.authority(), key);
    }

    private static RemoteFile file(RemotePath name, long bytes, Instant modified, String tag) {
        long millis = modified == null ? 0 : modified.toEpochMilli();
        String version = tag != null ? "etag " + tag : millis > 0 ? "modified " + millis : "";
        return new RemoteFile(name.toString(), bytes, millis, version);
    }

    @Override
    public RemoteFile look(RemotePath file) throws IOException {
        HeadObjectResponse head = head(file);
        return file(file, head.contentLength(), head.lastModified(), head.eTag());
    }

    private HeadObjectResponse head(RemotePath file) throws IOException {
        return S3Fault.asked(
                file,
                () -> client().headObject(ask -> ask.bucket(file.authority()).key(file.rest())));
    }

    @Override
    public SeekableInput open(RemotePath file) throws IOException {
        HeadObjectResponse head = head(file);
        RemoteFile now = file(file, head.contentLength(), head.lastModified(), head.eTag());
        S3Blocks blocks = new S3Blocks(this::client, file, head.eTag());
        int first = (int) Math.min(BlockInput.BLOCK, now.bytes());
        return new BlockInput(now, first == 0 ? new byte[0] : blocks.read(0, first), blocks);
    }
}
