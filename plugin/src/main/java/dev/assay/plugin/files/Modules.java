package dev.assay.plugin.files;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** Which projects a build of several modules has. */
public final class Modules {

    private Modules() {}

    /** The project itself, and then all below it, in the order of the build. */
    public static List<MavenProject> of(MavenProject top) {
        List<MavenProject> below = top.getCollectedProjects();
        List<MavenProject> all = new ArrayList<>();
        all.add(top);
        if (below != null) {
            all.addAll(below);
        }
        return all;
    }
}
