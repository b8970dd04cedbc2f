package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.audit.DatasetAudit;
import dev.assay.judge.Finding;
import dev.assay.judge.Judge;
import dev.assay.locate.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownCheckTest {

    @ParameterizedTest
    @EnumSource(value = KnownCheck.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void it_is_settled_for_every_check_which_rows_show_what_it_finds(KnownCheck check) {
        assertTrue(Locator.isSettled(check.id()));
    }

    @Test
    void every_check_that_is_judged_is_explained() {
        List<Finding> findings = new ArrayList<>();
        for (DatasetAudit d : AuditFixture.shop().datasets()) {
            if (d.today() == null) {
                findings.add(Judge.unreadable(d.spec(), d.fault()));
            } else {
                findings.addAll(Judge.judge(d.spec(), d.today(), Optional.of(d.accepted()), 0.01));
                findings.addAll(Judge.judge(d.spec(), d.today(), Optional.empty(), 0.01));
            }
        }
        for (Finding f : findings) {
            assertNotEquals(KnownCheck.OTHER, KnownCheck.of(f.check()), f.check());
        }
    }
}
