package dev.assay.judge.check;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.view.View;
import dev.assay.document.Nullable;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.profile.Profile;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.Acts;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.series.spread.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says of unusual rows of a view who they are, how much of the log is theirs, and what sets them
 * apart. Nobody is named: what stands here are counts and medians.
 */
final class ActorWording {

    private static final double MEDIAN = 0.5;
    private static final int MOST_COLUMNS = 3;

    private static final Set<View> ACTORS = EnumSet.of(View.USERS, View.ITEMS, View.SESSIONS);

    private ActorWording() {}

    /**
     * Of all rows of the view; another message where it is none of what acts.
     *
     * @param otherwise whose last two places are said too
     */
    static Message ofAll(DatasetSpec spec, VaeScores vae, Message typical, Message otherwise) {
        View view = spec.view().map(of -> of.view()).orElse(null);
        List<Arg> places = otherwise.args();
        Arg learned = places.get(places.size() - 2);
        Arg apart = typical.args().isEmpty() ? places.get(places.size() - 1) : typical;
        if (view == View.ACTIONS) {
            return Message.of(
                    "row-anomalies.actions",
                    Arg.count(vae.unusual()),
                    Arg.count(vae.rows()),
                    Arg.share(vae.unusualRate()),
                    learned,
                    apart);
        }
        Acts acts = vae.acts();
        return isOfActors(view, acts)
                ? Message.of(
                        "row-anomalies." + view.word(),
                        Arg.count(vae.unusual()),
                        Arg.count(vae.rows()),
                        Arg.share(vae.unusualRate()),
                        Arg.share((double) acts.unusual() / acts.all()),
                        learned,
                        apart)
                : otherwise;
    }

    /** Of the rows of one file, as above. */
    static Message ofFile(DatasetSpec spec, FileShare share, Message typical, Message otherwise) {
        View view = spec.view().map(of -> of.view()).orElse(null);
        List<Arg> places = new ArrayList<>(otherwise.args());
        if (view == View.ACTIONS) {
            places.add(Arg.count(share.misfits()));
            places.add(typical);
            return new Message("file.unusual-rows.actions", places);
        }
        Acts acts = share.acts();
        if (!isOfActors(view, acts)) {
            return otherwise;
        }
        places.add(Arg.count(share.misfits()));
        places.add(Arg.share((double) acts.misfits() / acts.all()));
        places.add(typical);
        return new Message("file.unusual-rows." + view.word(), places);
    }

    private static boolean isOfActors(@Nullable View view, @Nullable Acts acts) {
        return view != null && ACTORS.contains(view) && acts != null && acts.all() > 0;
    }

    /**
     * What sets the most unusual rows apart: the columns that are blamed in most of them, each with
     * the median of these cells and that of accepted rows. Columns without numbers, and keys, are
     * left out.
     */
    static Message typical(DatasetSpec spec, List<UnusualRow> worst, Profile accepted) {
        Map<String, List<Double>> cells = new TreeMap<>();
        for (UnusualRow row : worst) {
            for (CellBlame cell : row.blame()) {
                Double number = isTold(spec, cell) ? number(cell.value()) : null;
                if (number != null) {
                    cells.computeIfAbsent(cell.column(), column -> new ArrayList<>()).add(number);
                }
            }
        }
        List<Arg> columns =
                cells.entrySet().stream()
                        .filter(of -> 2 * of.getValue().size() >= worst.size())
                        .filter(of -> accepted.names().contains(of.getKey()))
                        .filter(
                                of ->
                                        Double.isFinite(usual(accepted, of.getKey()))
                                                && usual(accepted, of.getKey())
                                                        != median(of.getValue()))
                        .sorted(
                                Comparator.comparing(
                                                (Map.Entry<String, List<Double>> of) ->
                                                        -of.getValue().size())
                                        .thenComparing(Map.Entry::getKey))
                        .limit(MOST_COLUMNS)
                        .<Arg>map(
                                of ->
                                        Message.of(
                                                "row-anomalies.typical.column",
                                                Arg.text(of.getKey()),
                                                Arg.amount(median(of.getValue())),
                                                Arg.amount(usual(accepted, of.getKey()))))
                        .toList();
        return columns.isEmpty()
                ? Message.of("nothing")
                : Message.of("row-anomalies.typical", new Arg.Names(columns));
    }

    private static boolean isTold(DatasetSpec spec, CellBlame cell) {
        return cell.value() != null
                && !spec.isSensitive(cell.column())
                && !spec.columns().containsValue(cell.column());
    }

    private static double usual(Profile accepted, String column) {
        return accepted.column(column).quantiles().quantile(MEDIAN);
    }

    private static double median(List<Double> numbers) {
        return Ranked.median(numbers.stream().mapToDouble(number -> number).toArray());
    }

    private static @Nullable Double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
