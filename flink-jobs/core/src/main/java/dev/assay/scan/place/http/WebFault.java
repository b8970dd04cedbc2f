package dev.assay.scan.place.http;

import dev.assay.declare.RemotePath;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why a file cannot be read from a web server, and what to do. */
final class WebFault {

    private WebFault() {}

    /** That a server answers, and hands nothing out. */
    static UnreadableDataException refused(RemotePath file, int status) {
        return new UnreadableDataException(
                file
                        + ": "
                        + switch (status) {
                            case 401, 403, 407 ->
                                    "the server does not hand the file out (it answers "
                                            + status
                                            + "): it asks for a login, which Assay has none of; let it"
                                            + " be read without, use s3://, or bring the file into the"
                                            + " project";
                            case 404, 410 ->
                                    "there is no such file (the server answers "
                                            + status
                                            + "); put it there again, or correct path";
                            default ->
                                    "the server answers "
                                            + status
                                            + " and no file; look at the address with a browser or"
                                            + " curl, and correct path";
                        });
    }

    /** That it leads to nowhere. */
    static UnreadableDataException lost(RemotePath file, String what) {
        return new UnreadableDataException(
                file
                        + ": the request "
                        + what
                        + ", which is not followed; give the address at which the file is");
    }

    /** That a file became another one. */
    static UnreadableDataException changed(RemotePath file) {
        return new UnreadableDataException(
                file
                        + ": the file was written to while it was read; run again when nobody writes to"
                        + " the data");
    }

    /** That more comes than anybody wants. */
    static UnreadableDataException endless(RemotePath file, long most) {
        return new UnreadableDataException(
                file
                        + ": the server does not say how long the file is, and sends more than "
                        + most
                        + " bytes; bring it into the project, or let the server send Content-Length");
    }

    /** That the server is not known to be who it should be. */
    static UnreadableDataException tls(RemotePath file, SSLException e) {
        return new UnreadableDataException(
                file
                        + ": no safe connection comes about ("
                        + e.getMessage()
                        + "); where the server has a certificate of your own, let the JVMs trust it:"
                        + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=...");
    }

    /** What still failed when it was tried for the last time. */
    static UnreadableDataException of(RemotePath file, IOException e, Client client) {
        String reason;
        if (e instanceof UnknownHostException) {
            reason = "no host of that name is known";
        } else if (e instanceof ConnectException) {
            reason = "nobody answers at that host";
        } else if (e instanceof SocketTimeoutException) {
            reason =
                    "nothing came for "
                            + Math.max(1, Math.max(client.connect(), client.read()) / 1000)
                            + " s";
        } else {
            reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
        return new UnreadableDataException(
                file
                        + ": the file cannot be had ("
                        + reason
                        + ", tried "
                        + client.tries().most()
                        + " times); check the address, the network and the server, and run again");
    }
}
