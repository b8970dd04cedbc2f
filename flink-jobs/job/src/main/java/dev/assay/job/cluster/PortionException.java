package dev.assay.job.cluster;

import dev.assay.measure.Portion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A task failed on a portion: our trouble or the data's, and no trouble of the cluster. */
public final class PortionException extends IOException {

    private static final long serialVersionUID = 1L;

    /** A failure of this portion, on this machine. */
    public PortionException(Portion portion, Throwable cause) {
        super(
                portion.first().file()
                        + ", from byte "
                        + portion.first().start()
                        + ", on "
                        + host(),
                cause);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a host without a name";
        }
    }
}
