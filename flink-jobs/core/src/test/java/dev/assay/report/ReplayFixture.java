package dev.assay.report;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Named;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.replay.BacktestResult;
import dev.assay.replay.BacktestResult.CheckRate;
import dev.assay.replay.BacktestResult.Judged;
import dev.assay.replay.BacktestResult.Rate;
import dev.assay.replay.MutationResult;
import dev.assay.replay.MutationResult.Mutant;
import java.util.ArrayList;
import java.util.List;

/** Results of replays, of a dataset, column and file of any name. */
final class ReplayFixture {

    private ReplayFixture() {}

    /** Of four files the third is red. */
    static BacktestResult backtest(String name) {
        Finding finding =
                new Finding(
                        new Subject(name, name, name, null),
                        KnownCheck.COMPLETENESS,
                        Outcome.FAIL,
                        new Tested(0.3, 0.1, 7.5, 5.0, 1e-9),
                        Named.said(name + ": 30 % of the rows have no value."),
                        List.of());
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            judged.add(
                    new Judged(name + i, 100 + i, 10 + i, i == 2 ? List.of(finding) : List.of()));
        }
        return new BacktestResult(
                BacktestResult.FORMAT,
                name,
                10,
                Rate.of(1, 4),
                judged,
                List.of(
                        new CheckRate("completeness", Rate.of(1, 4)),
                        new CheckRate("volume", Rate.of(0, 4))));
    }

    /** Two operators: one is seen in one of two files, one in all. */
    static MutationResult mutation(String name) {
        return MutationResult.of(
                name,
                List.of(name + 1, name + 2),
                List.of(name + 3),
                List.of(
                        mutant(name + 1, "sign", name, List.of("numeric-drift")),
                        mutant(name + 2, "sign", name, List.of()),
                        mutant(name + 1, "duplicate", null, List.of("duplicates")),
                        new Mutant(name + 2, "shift", name, 0.1, false, List.of(), false)));
    }

    private static Mutant mutant(String file, String operator, String column, List<String> by) {
        return new Mutant(file, operator, column, 0.1, true, by, !by.isEmpty());
    }
}
