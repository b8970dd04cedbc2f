package dev.assay.report;

import dev.assay.catalogue.Family;
import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Named;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.replay.BacktestResult;
import dev.assay.replay.BacktestResult.CheckRate;
import dev.assay.replay.BacktestResult.FamilyRate;
import dev.assay.replay.BacktestResult.Judged;
import dev.assay.replay.BacktestResult.Rate;
import dev.assay.replay.Clean;
import dev.assay.replay.Fate;
import dev.assay.replay.Kind;
import dev.assay.replay.MutationResult;
import dev.assay.replay.MutationResult.Mutant;
import dev.assay.replay.ceiling.Ceiling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
                        new CheckRate("completeness", Family.STATISTICS, Rate.of(1, 4), 1),
                        new CheckRate("volume", Family.STATISTICS, Rate.of(0, 4), 0)),
                List.of(new FamilyRate(Family.STATISTICS, Rate.of(1, 4), 1)));
    }

    /**
     * One error is seen in one of two files and could be in both, one in all, one nobody could see,
     * one changed too little, and of one nobody knows; a check was wrong of the second file.
     */
    static MutationResult mutation(String name) {
        Kind sign = new Kind("sign", name, 0.1);
        Kind shuffle = new Kind("shuffle", name, 0.1);
        return MutationResult.of(
                name,
                List.of(clean(name + 1, Outcome.PASS, name), clean(name + 2, Outcome.FAIL, name)),
                List.of(),
                List.of(
                        mutant(name + 1, sign, Fate.SEEN, List.of("numeric-drift")),
                        mutant(name + 2, sign, Fate.MISSED, List.of()),
                        mutant(
                                name + 1,
                                new Kind("duplicate", null, 0.1),
                                Fate.SEEN,
                                List.of("duplicates", "volume")),
                        mutant(name + 1, shuffle, Fate.UNSEEABLE, List.of()),
                        mutant(name + 2, shuffle, Fate.UNSEEABLE, List.of()),
                        mutant(name + 1, new Kind("zero", name, 0.1), Fate.MISSED, List.of()),
                        mutant(name + 2, new Kind("shift", name, 0.1), Fate.ALIKE, List.of())),
                Map.of(sign, new Ceiling(57, 60), shuffle, new Ceiling(2, 60)));
    }

    private static Clean clean(String file, Outcome volume, String name) {
        Subject subject = new Subject(name, null, null, null);
        return new Clean(
                file,
                List.of(
                        finding(subject, KnownCheck.VOLUME, volume),
                        finding(subject, KnownCheck.NUMERIC_DRIFT, Outcome.PASS)));
    }

    private static Finding finding(Subject subject, KnownCheck check, Outcome outcome) {
        return new Finding(subject, check, outcome, Tested.NONE, Named.said("-"), List.of());
    }

    private static Mutant mutant(String file, Kind kind, Fate fate, List<String> by) {
        return new Mutant(file, kind, fate, by, !by.isEmpty());
    }
}
