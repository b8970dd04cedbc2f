package dev.assay.fork;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.fork.AuditRequest.RequestedDataset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks are two thirds of what is downloaded: only who needs them says so. */
class WorkTest {

    private static RequestedDataset dataset(String learned, String accepted) {
        return new RequestedDataset(
                Declared.dataset("name: a\npath: a.csv\nlearned: " + learned), List.of(), accepted);
    }

    private static boolean needs(Work work, RequestedDataset... datasets) {
        return new AuditRequest(
                        AuditRequest.FORMAT,
                        work,
                        new AuditRequest.Folders("/project", "/project/target", null),
                        new AuditRequest.Means(Master.LOCAL, 1, 1, 0),
                        List.of(datasets))
                .needsNetworks();
    }

    @Test
    void a_baseline_needs_networks_where_a_dataset_has_one() {
        RequestedDataset none = dataset("{vae: false, gan: false}", null);
        assertFalse(needs(new Work.Baseline(), none));
        assertTrue(needs(new Work.Baseline(), none, dataset("{vae: true, gan: false}", null)));
        assertTrue(needs(new Work.Baseline(), dataset("{vae: false, gan: true}", null)));
    }

    @Test
    void a_check_needs_them_where_something_is_accepted_too() {
        String both = "{vae: true, gan: true}";
        assertFalse(needs(new Work.Check(), dataset(both, null)));
        assertTrue(needs(new Work.Check(), dataset(both, "/baseline/a")));
        assertFalse(needs(new Work.Check(), dataset("{vae: false, gan: false}", "/baseline/a")));
    }

    @Test
    void a_replay_needs_them_only_when_asked_to() {
        RequestedDataset dataset = dataset("{vae: true, gan: true}", "/baseline/a");
        assertFalse(needs(new Work.Backtest(30, 0.01, false, false), dataset));
        assertTrue(needs(new Work.Backtest(30, 0.01, false, true), dataset));
        assertFalse(needs(new Work.Mutate(3, List.of(0.1), 0.01, false, false), dataset));
        assertTrue(needs(new Work.Mutate(3, List.of(0.1), 0.01, false, true), dataset));
    }
}
