package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.AtomicFile;
import dev.assay.plugin.derive.MadeFolder;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.files.SealedFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Opens one file that is kept encrypted, with the key of the project: rows that <code>assay:clean
 * </code> put aside, a history, a part of the baseline. It can be read in <code>
 * target/assay/unsealed</code> afterwards, by its owner alone, until another one is opened; what is
 * encrypted stays.
 */
@Mojo(name = "unseal", requiresProject = true, threadSafe = true)
final class UnsealMojo extends AssayMojo {

    /** What the folder says of itself. */
    private record Manifest(String format, String file) {}

    /**
     * The encrypted file, such as <code>target/assay/clean/orders/quarantine.csv.sealed</code>,
     * under the name that Assay gave it.
     */
    @Parameter(property = "assay.sealedFile")
    private File sealedFile;

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        boolean isSealed =
                sealedFile != null
                        && sealedFile.getName().endsWith(SealedFile.ENDING)
                        && sealedFile.isFile();
        if (!isSealed) {
            throw new MeasuringException(
                    "assay.sealedFile is "
                            + (sealedFile == null ? "not set" : files.name(encrypted()))
                            + "; name an encrypted file that is there, such as"
                            + " -Dassay.sealedFile=target/assay/clean/orders/quarantine.csv.sealed");
        }
    }

    private Path encrypted() {
        return sealedFile.toPath().toAbsolutePath().normalize();
    }

    /** The accepted state has nothing to do with it, and may have another key. */
    @Override
    boolean opensBaseline() {
        return false;
    }

    @Override
    boolean needsDeclaration() {
        return false;
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec) throws IOException {
        MadeFolder into = new MadeFolder(files.audit(), "unsealed");
        into.requireOurs();
        List<String> datasets = spec.datasets().stream().map(DatasetSpec::name).toList();
        byte[] content = SealedFile.open(encrypted(), keys(files), datasets);
        String name = SealedFile.name(encrypted());
        Path readable = Files.createDirectories(files.audit()).resolve("." + name);
        AtomicFile.writePrivate(readable, content);
        into.begin();
        into.take(readable, name);
        into.finish(new Manifest("assay-unsealed/1", files.name(encrypted())));
        getLog().info(words().text("goal.unsealed", shown(into.folder().resolve(name))));
    }
}
