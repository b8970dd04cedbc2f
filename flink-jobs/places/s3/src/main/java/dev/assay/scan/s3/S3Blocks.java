package dev.assay.scan.s3;

import dev.assay.declare.RemotePath;
import dev.assay.scan.place.BlockInput;
import java.io.EOFException;
import java.io.IOException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Parts of an object.
 *
 * @param client by which they are asked for
 * @param file the object
 * @param tag its ETag; another content is a fault; null where the server has none
 */
record S3Blocks(Supplier<S3Client> client, RemotePath file, String tag)
        implements BlockInput.Blocks {

    @Override
    public byte[] read(long from, int length) throws IOException {
        return S3Fault.asked(file, () -> attempt(from, length));
    }

    private byte[] attempt(long from, int length) throws IOException {
        String range = "bytes=" + from + "-" + (from + length - 1);
        try (ResponseInputStream<GetObjectResponse> in =
                client.get()
                        .getObject(
                                ask ->
                                        ask.bucket(file.authority())
                                                .key(file.rest())
                                                .range(range)
                                                .ifMatch(tag))) {
            if (tag != null && !tag.equals(in.response().eTag())) {
                throw S3Fault.changed(file);
            }
            String sent = in.response().contentRange();
            if (sent == null || !sent.startsWith("bytes " + from + "-")) {
                in.abort();
                throw new IOException("the server sends another part than it was asked for");
            }
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException(
                        "the answer ends after " + bytes.length + " of " + length + " bytes");
            }
            return bytes;
        }
    }
}
