package dev.assay.plugin.child;

import dev.assay.plugin.files.MeasuringException;
import dev.assay.scan.kind.FormatModule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * The jars of the child JVM, resolved when it is started: a build that only judges never downloads
 * them. Their POM picks the native libraries of this machine alone.
 */
public final class ChildClassPath {

    private static final String GROUP = "dev.assay:";

    private static final String JOBS = GROUP + "assay-flink-jobs:";

    /** Two thirds of all bytes: only who has networks pays for them. */
    private static final String LEARN = GROUP + "assay-learn:";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    /** Resolves with the repositories of the build. */
    public ChildClassPath(
            RepositorySystem system,
            RepositorySystemSession session,
            List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = repositories;
    }

    /**
     * The class path of the jobs of that version.
     *
     * @param networks whether the networks are needed, with their native libraries
     * @param formats what reads the data, beside what always can be read
     */
    public List<Path> resolve(String version, boolean networks, Set<FormatModule> formats)
            throws MeasuringException {
        // All roots bring Assay's core: once is enough.
        Map<String, Path> jars = new LinkedHashMap<>();
        add(JOBS + version, "about 60 MB", jars);
        if (networks) {
            NativePlatform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
            add(LEARN + version, "about 140 MB", jars);
        }
        for (FormatModule format : formats) {
            add(GROUP + format.artifact() + ":" + version, format.size(), jars);
        }
        return List.copyOf(jars.values());
    }

    /**
     * The jars by which files of some kinds are read.
     *
     * @param present keys of what is on the class path already, as {@link #key} has them
     */
    public List<Path> resolve(String version, FormatModule format, Set<String> present)
            throws MeasuringException {
        Map<String, Path> jars = new LinkedHashMap<>();
        add(GROUP + format.artifact() + ":" + version, format.size(), jars);
        jars.keySet().removeAll(present);
        return List.copyOf(jars.values());
    }

    private void add(String root, String size, Map<String, Path> jars) throws MeasuringException {
        Dependency jobs = new Dependency(new DefaultArtifact(root), "runtime");
        DependencyRequest request =
                new DependencyRequest(new CollectRequest(jobs, repositories), null);
        try {
            for (ArtifactResult result :
                    system.resolveDependencies(session, request).getArtifactResults()) {
                Artifact artifact = result.getArtifact();
                jars.putIfAbsent(key(artifact), artifact.getFile().toPath());
            }
        } catch (DependencyResolutionException e) {
            throw new MeasuringException(
                    "What measuring needs is not in the local repository and could not be had: "
                            + missing(e)
                            + (session.isOffline()
                                    ? ". Run once without -o (--offline), or put it into your"
                                            + " repository manager"
                                    : ". Check the network, and the plugin repositories and mirrors in"
                                            + " your settings")
                            + "; "
                            + size
                            + " are downloaded once.",
                    e);
        }
    }

    private static String key(Artifact artifact) {
        return key(artifact.getGroupId(), artifact.getArtifactId(), artifact.getClassifier());
    }

    /** What is the same whatever its version is. */
    static String key(String group, String artifact, String classifier) {
        return String.join(":", group, artifact, classifier == null ? "" : classifier);
    }

    private static String missing(DependencyResolutionException e) {
        List<String> names =
                e.getResult() == null
                        ? List.of()
                        : e.getResult().getArtifactResults().stream()
                                .filter(result -> !result.isResolved())
                                .map(ArtifactResult::getRequest)
                                .map(request -> request.getArtifact().toString())
                                .sorted()
                                .toList();
        if (names.isEmpty()) {
            return e.getMessage();
        }
        String first = names.stream().limit(3).collect(Collectors.joining(", "));
        return names.size() <= 3 ? first : first + " and " + (names.size() - 3) + " more";
    }
}
