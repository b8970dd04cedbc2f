package dev.assay.job;

import dev.assay.scan.ByteRange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A task failed on a range: our trouble or the data's, and no trouble of the cluster. */
final class RangeException extends IOException {

    private static final long serialVersionUID = 1L;

    RangeException(ByteRange range, Throwable cause) {
        super(range.file() + ", from byte " + range.start() + ", on " + host(), cause);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a host without a name";
        }
    }
}
