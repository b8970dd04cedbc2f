package dev.assay.job;

import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.document.Unwritten;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditResult;
import dev.assay.fork.ExitCode;
import dev.assay.fork.LastWords;
import dev.assay.job.cluster.ClusterException;
import dev.assay.job.process.LastResort;
import dev.assay.job.process.ParentWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The child JVM: reads a request, measures, writes the result last, and ends. */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /** The one argument is the path of an {@link AuditRequest}. */
    public static void main(String[] args) {
        ParentWatch.start();
        LastResort.ofThisThread();
        ExitCode code = run(Path.of(args[0]));
        // Flink leaves threads behind that are no daemons.
        Runtime.getRuntime().halt(code.code());
    }

    /** Measures; a result is written only if all went well. */
    static ExitCode run(Path request) {
        // The engine spells sizes with the digits of the system's language and cannot read them.
        Locale.setDefault(Locale.ROOT);
        AuditRequest r;
        try {
            r = CanonicalJson.read(request, AuditRequest.class);
        } catch (DocumentException e) {
            LOG.error("the request cannot be read", e);
            return ExitCode.BAD_REQUEST;
        } catch (IOException e) {
            LOG.error("the request cannot be read", e);
            return code(e);
        }
        try {
            AuditResult result = new AuditJob(r).run();
            CanonicalJson.write(Path.of(r.folders().output()).resolve("result.json"), result);
            return ExitCode.OK;
        } catch (BaselineException e) {
            LOG.error("{}", e.getMessage(), e);
            return ExitCode.BAD_BASELINE;
        } catch (ClusterException e) {
            LOG.error("{}", e.getMessage(), e);
            say(r, e.getMessage());
            return ExitCode.CLUSTER;
        } catch (Throwable e) {
            LOG.error("measuring failed", e);
            Unwritten.of(e).ifPresent(file -> say(r, file.message()));
            return code(e);
        }
    }

    private static void say(AuditRequest request, String why) {
        try {
            LastWords.write(Path.of(request.folders().output()), why);
        } catch (IOException e) {
            LOG.error("the last words cannot be written", e);
        }
    }

    private static ExitCode code(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof OutOfMemoryError) {
                return ExitCode.OUT_OF_MEMORY;
            }
        }
        return Unwritten.of(failure)
                .map(u -> u.isFull() ? ExitCode.DISK_FULL : ExitCode.CANNOT_WRITE)
                .orElse(ExitCode.UNEXPECTED);
    }
}
