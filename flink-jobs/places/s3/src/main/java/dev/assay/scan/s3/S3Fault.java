package dev.assay.scan.s3;

import dev.assay.declare.RemotePath;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.place.Tries;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Why something cannot be read from S3, and what to do. What the SDK says itself is not shown: it
 * may name keys.
 */
final class S3Fault {

    private static final String RUN_AGAIN = "; check the network and the server, and run again";

    private S3Fault() {}

    /**
     * Asks something, again where the answer was cut; the SDK itself asks again where there was
     * none.
     */
    static <T> T asked(RemotePath file, Tries.Attempt<T> attempt) throws IOException {
        try {
            return Tries.USUAL.of(
                    () -> {
                        try {
                            return attempt.make();
                        } catch (AwsServiceException e) {
                            throw of(file, e);
                        } catch (SdkException e) {
                            throw of(file, e);
                        }
                    });
        } catch (UnreadableDataException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableDataException(
                    file + ": the file cannot be had (" + e.getMessage() + ")" + RUN_AGAIN);
        }
    }

    /** That a file became another one. */
    static UnreadableDataException changed(RemotePath file) {
        return new UnreadableDataException(
                file
                        + ": the file was written to while it was read; run again when nobody writes to"
                        + " the data");
    }

    private static UnreadableDataException of(RemotePath file, AwsServiceException e) {
        int status = e.statusCode();
        String details = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
        String code = details == null || details.isBlank() ? String.valueOf(status) : details;
        if (status == 412) {
            return changed(file);
        }
        return new UnreadableDataException(
                file
                        + ": "
                        + switch (code) {
                            case "NoSuchBucket" ->
                                    "there is no bucket '"
                                            + file.authority()
                                            + "'; correct path, or the endpoint that is asked"
                                            + " (AWS_ENDPOINT_URL)";
                            case "ExpiredToken", "ExpiredTokenException", "RequestExpired" ->
                                    "the credentials have expired; log in again, and run again";
                            case "InvalidAccessKeyId",
                                    "SignatureDoesNotMatch",
                                    "InvalidToken",
                                    "AuthorizationHeaderMalformed" ->
                                    "the credentials are not accepted ("
                                            + code
                                            + "); check AWS_ACCESS_KEY_ID and the like, the profile, and"
                                            + " the region";
                            case "RequestTimeTooSkewed" ->
                                    "the clock of this machine is wrong; set it";
                            case "InvalidObjectState" ->
                                    "the object is archived; restore it first, or leave it out of path";
                            default -> status(status, code);
                        });
    }

    private static String status(int status, String code) {
        return switch (status) {
            case 403 ->
                    "access is denied ("
                            + code
                            + "); give the credentials the right s3:GetObject, and s3:ListBucket where"
                            + " path has wildcards";
            case 404 -> "there is no such file, or no such bucket; put it there, or correct path";
            case 301, 307 -> "the bucket is in another region; set AWS_REGION to that one";
            default ->
                    "S3 answers "
                            + (code.equals(String.valueOf(status))
                                    ? code
                                    : code + " (" + status + ")")
                            + RUN_AGAIN;
        };
    }

    private static UnreadableDataException of(RemotePath file, SdkException e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SSLException)) {
            cause = cause.getCause();
        }
        String what;
        if (cause instanceof UnknownHostException) {
            what = "no host of the endpoint's name is known" + RUN_AGAIN;
        } else if (cause instanceof ConnectException) {
            what = "nobody answers at the endpoint" + RUN_AGAIN;
        } else if (cause instanceof SocketTimeoutException) {
            what = "nothing came of S3 for too long" + RUN_AGAIN;
        } else if (cause instanceof SSLException) {
            what =
                    "no safe connection comes about ("
                            + cause.getMessage()
                            + "); where the server has a certificate of your own, let the JVMs trust it:"
                            + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=...";
        } else if (String.valueOf(e.getMessage()).contains("credentials")) {
            what =
                    "no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
                            + " AWS_PROFILE, as for AWS's own tools (aws configure export-credentials"
                            + " writes those of a login)";
        } else {
            what = "S3 cannot be asked (" + cause.getClass().getSimpleName() + ")" + RUN_AGAIN;
        }
        return new UnreadableDataException(file + ": " + what);
    }
}
