package dev.assay.plugin.site;

import dev.assay.report.html.PageName;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.model.Site;
import org.apache.maven.project.MavenProject;

/**
 * Where the site of a module will be, seen from a page of the site of the build's first project: as
 * the site plugin has it in its menu of modules, by the addresses that POMs distribute sites to,
 * and else by the module's artifact id.
 *
 * @param top whose site the page is in
 * @param module whose site is looked for
 * @param language the folder of the page's language; blank for that of the site itself
 */
record ModuleSite(MavenProject top, MavenProject module, String language) {

    /** An address without a protocol that stays on the same server. */
    private static final Pattern RELATIVE =
            Pattern.compile("(\\.\\./)*([a-zA-Z0-9._~%-]+/)*[a-zA-Z0-9._~%-]+\\.html");

    /** The address of a dataset's page; empty where none can be told. */
    Optional<String> page(String dataset) {
        String file = PageName.of(dataset);
        if (module.equals(top)) {
            return Optional.of(file);
        }
        return folder().map(
                        folder ->
                                language.isEmpty()
                                        ? folder + "/" + file
                                        : "../" + folder + "/" + language + "/" + file)
                .filter(ModuleSite::isRelative);
    }

    private Optional<String> folder() {
        String from = address(top);
        String to = address(module);
        if (from == null || to == null) {
            return Optional.of(module.getArtifactId());
        }
        String base = from.endsWith("/") ? from : from + "/";
        return to.startsWith(base) && to.length() > base.length()
                ? Optional.of(to.substring(base.length()).replaceAll("/+$", ""))
                : Optional.empty();
    }

    private static String address(MavenProject project) {
        DistributionManagement distribution = project.getDistributionManagement();
        Site site = distribution == null ? null : distribution.getSite();
        return site == null ? null : site.getUrl();
    }

    /** The address of a file from a page in a folder; empty on another disk. */
    static Optional<String> relative(Path from, Path file) {
        try {
            String path =
                    from.toAbsolutePath()
                            .normalize()
                            .relativize(file.toAbsolutePath().normalize())
                            .toString()
                            .replace('\\', '/');
            return Optional.of(new URI(null, null, path, null).toASCIIString())
                    .filter(ModuleSite::isRelative);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isRelative(String address) {
        return RELATIVE.matcher(address).matches();
    }
}
