package dev.assay.plugin.child;

import dev.assay.plugin.files.MeasuringException;
import dev.assay.scan.kind.FormatModule;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * What reads files of some kinds, or from some places, brought when such a file is there: to the
 * plugin itself, which reads their columns and the rows of findings, and to the child.
 */
public final class FormatModules {

    private final PluginDescriptor plugin;
    private final ChildClassPath jars;
    private final Set<FormatModule> needed = EnumSet.noneOf(FormatModule.class);

    /** Of a plugin, with the jars that can be had. */
    public FormatModules(PluginDescriptor plugin, ChildClassPath jars) {
        this.plugin = plugin;
        this.jars = jars;
    }

    /** All that was needed so far. */
    public Set<FormatModule> needed() {
        return Set.copyOf(needed);
    }

    /**
     * Puts what is not there yet on the plugin's class path, which it stays on for other projects
     * of the build.
     *
     * @return whether something was needed for the first time
     * @throws MeasuringException when it cannot be had
     */
    public boolean need(Set<FormatModule> modules) throws MeasuringException {
        boolean isNew = false;
        for (FormatModule module : modules) {
            if (needed.add(module)) {
                isNew = true;
                bring(module);
            }
        }
        return isNew;
    }

    private void bring(FormatModule module) throws MeasuringException {
        Set<String> present =
                plugin.getArtifacts().stream()
                        .map(
                                artifact ->
                                        ChildClassPath.key(
                                                artifact.getGroupId(),
                                                artifact.getArtifactId(),
                                                artifact.getClassifier()))
                        .collect(Collectors.toSet());
        // Modules of one build share the plugin, and may ask at the same time.
        synchronized (plugin.getClassRealm()) {
            for (Path jar : jars.resolve(plugin.getVersion(), module, present)) {
                try {
                    plugin.getClassRealm().addURL(jar.toUri().toURL());
                } catch (MalformedURLException e) {
                    throw new MeasuringException(jar + " cannot be put on the class path", e);
                }
            }
        }
    }
}
