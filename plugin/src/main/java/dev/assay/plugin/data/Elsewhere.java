package dev.assay.plugin.data;

import dev.assay.declare.DataFile;
import dev.assay.declare.RemotePath;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.RemoteFiles;
import dev.assay.scan.kind.FormatModule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Data that are not in the project.
 *
 * @param isOffline whether Maven may not use the network
 * @param modules brings what reads from a place
 */
public record Elsewhere(boolean isOffline, DeclaredData.Modules modules) {

    /**
     * The files that lie where a declared path leads, as they are now: archives where it leads into
     * such.
     *
     * @param path of files elsewhere
     * @throws UnreadableDataException when there is none, one cannot be read, or Maven is offline
     * @throws MeasuringException when what reads them cannot be had
     */
    public List<DataFile> files(String path) throws IOException, MeasuringException {
        RemotePath remote = RemotePath.of(path).orElseThrow();
        if (isOffline) {
            throw new UnreadableDataException(
                    path
                            + " lies elsewhere, and Maven is offline (-o); run without it, or keep a copy"
                            + " in the project and give that as path");
        }
        Optional<FormatModule> module = FormatModule.ofPlace(remote.scheme());
        if (module.isPresent()) {
            modules.need(Set.of(module.get()));
        }
        return RemoteFiles.stored(remote);
    }
}
