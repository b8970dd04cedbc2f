package dev.assay.plugin.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.Site;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

/** Where sites of modules are. */
class ModuleSiteTest {

    private static MavenProject project(String artifact, String site) {
        Model model = new Model();
        model.setGroupId("org.example");
        model.setArtifactId(artifact);
        model.setVersion("1");
        if (site != null) {
            Site distributed = new Site();
            distributed.setUrl(site);
            DistributionManagement distribution = new DistributionManagement();
            distribution.setSite(distributed);
            model.setDistributionManagement(distribution);
        }
        return new MavenProject(model);
    }

    private static Optional<String> page(String top, String module, String language) {
        return new ModuleSite(project("top", top), project("events", module), language)
                .page("orders");
    }

    @Test
    void a_module_is_found_where_its_site_is_distributed_to() {
        assertEquals(
                Optional.of("log/events/assay-dataset-orders.html"),
                page("https://example.org/data", "https://example.org/data/log/events/", ""));
        assertEquals(
                Optional.of("events/assay-dataset-orders.html"),
                page("https://example.org/data/", "https://example.org/data/events", ""));
    }

    @Test
    void without_addresses_it_is_found_by_its_artifact_id() {
        assertEquals(Optional.of("events/assay-dataset-orders.html"), page(null, null, ""));
    }

    @Test
    void a_page_of_another_language_leads_to_pages_of_that() {
        assertEquals(
                Optional.of("../events/zh_CN/assay-dataset-orders.html"),
                page(null, null, "zh_CN"));
    }

    @Test
    void a_site_elsewhere_has_no_link() {
        assertEquals(Optional.empty(), page("https://example.org/a", "https://example.com/b", ""));
        assertEquals(
                Optional.empty(),
                page("https://example.org/a", "https://example.org/a/javascript:x", ""));
    }

    @Test
    void the_top_project_links_to_its_own_pages() {
        MavenProject top = project("top", null);
        assertEquals(
                Optional.of("assay-dataset-orders.html"),
                new ModuleSite(top, top, "zh_CN").page("orders"));
    }

    @Test
    void a_file_is_named_from_the_folder_of_the_page() {
        assertEquals(
                Optional.of("../../events/target/assay/assay.html"),
                ModuleSite.relative(
                        Path.of("/build/target/reports"),
                        Path.of("/build/events/target/assay/assay.html")));
        assertEquals(
                Optional.of("../../two%20words%25/%E8%AE%A2%E5%8D%95/assay.html"),
                ModuleSite.relative(
                        Path.of("/build/target/reports"),
                        Path.of("/build/two words%/订单/assay.html")));
    }
}
