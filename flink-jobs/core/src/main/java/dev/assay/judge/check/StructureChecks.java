package dev.assay.judge.check;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.demand.OnMalformed;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.Shown;
import dev.assay.profile.place.Odd;
import dev.assay.profile.place.Place;
import dev.assay.scan.CellKind;
import dev.assay.scan.Oddity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns, rows and records: what must be right before any value is looked at. */
public final class StructureChecks {

    /**
     * An append-only dataset may grow as it likes; losing more than this share of its rows is a
     * regression.
     */
    static final double SHRINK_MARGIN = 0.1;

    /** Standard deviations beyond which a normal value lies once in 200 times. */
    private static final double SURE = 2.58;

    private final DatasetSpec spec;
    private final Profile today;

    /** The checks of a dataset as it is today. */
    public StructureChecks(DatasetSpec spec, Profile today) {
        this.spec = spec;
        this.today = today;
    }

    /** What needs no baseline: there are rows, they have a shape, their text can be read. */
    public List<Finding> alone() {
        List<Finding> all = new ArrayList<>();
        if (today.rows() == 0) {
            all.add(
                    finding(
                            null,
                            KnownCheck.VOLUME,
                            Outcome.FAIL,
                            0.0,
                            1.0,
                            Message.of(none(spec), Arg.text(spec.path()))));
        }
        all.add(ragged());
        leftOut(KnownCheck.STRAY_QUOTES, Oddity.STRAY_QUOTE).ifPresent(all::add);
        leftOut(KnownCheck.JOINED_FILES, Oddity.JOINED).ifPresent(all::add);
        leftOut(KnownCheck.MALFORMED_RECORDS, Oddity.MALFORMED).ifPresent(all::add);
        unreadable().ifPresent(all::add);
        for (ColumnProfile column : today.columns()) {
            if (column.cells().malformed() > 0) {
                all.add(encoding(column));
            }
        }
        return all;
    }

    private Finding ragged() {
        Odd odd = today.odd(Oddity.RAGGED);
        return odd(
                KnownCheck.RAGGED_ROWS,
                odd,
                Message.of(
                        odd.count() > 0 ? "ragged-rows.some" : "ragged-rows",
                        Arg.count(odd.count())));
    }

    /** Records that were left out, of a kind that a check of its own is about. */
    private Optional<Finding> leftOut(KnownCheck check, Oddity oddity) {
        Odd odd = today.odd(oddity);
        return found(check, odd, Message.of(check.id(), Arg.count(odd.count()), first(odd)));
    }

    /** What is certain, and leaves no doubt that the file is not what was meant. */
    private Optional<Finding> unreadable() {
        Odd open = today.odd(Oddity.OPEN_QUOTE);
        Odd conflict = today.odd(Oddity.CONFLICT);
        Message unclosed = Message.of("readable.quote", Arg.count(open.count()), first(open));
        Message unresolved =
                Message.of("readable.conflict", Arg.count(conflict.count()), first(conflict));
        // Nobody delivers a conflict of Git on purpose, however many records may be broken.
        if (conflict.count() == 0) {
            return found(KnownCheck.READABLE, open, unclosed);
        }
        Message what = unresolved;
        if (open.count() > 0) {
            what = Message.of("readable.both", unclosed, unresolved);
        }
        Odd both = open.plus(conflict);
        return Optional.of(odd(KnownCheck.READABLE, both, Outcome.FAIL, what));
    }

    /** The first places, for consoles that show no samples. */
    private static Arg first(Odd odd) {
        return new Arg.Names(
                odd.places().stream()
                        .<Arg>map(
                                place ->
                                        Message.of(
                                                "place",
                                                Arg.text(place.file()),
                                                Arg.text(Long.toString(place.line())),
                                                Arg.text(place.text())))
                        .toList());
    }

    private Optional<Finding> found(KnownCheck check, Odd odd, Message what) {
        return odd.count() > 0 ? Optional.of(odd(check, odd, what)) : Optional.empty();
    }

    private Finding odd(KnownCheck check, Odd odd, Message what) {
        return odd(check, odd, odd.count() > 0 ? malformed() : Outcome.PASS, what);
    }

    /** What it means that something cannot be read. */
    private Outcome malformed() {
        return spec.onMalformed() == OnMalformed.COUNT ? Outcome.WARN : Outcome.FAIL;
    }

    private Finding odd(KnownCheck check, Odd odd, Outcome outcome, Message what) {
        return finding(null, check, outcome, (double) odd.count(), 0.0, what, odd.places());
    }

    private Finding encoding(ColumnProfile column) {
        return finding(
                column.name(),
                KnownCheck.ENCODING,
                malformed(),
                (double) column.cells().malformed(),
                0.0,
                Message.of("encoding", Arg.count(column.cells().malformed())),
                column.places().get(CellKind.TEXT.ordinal()).stream()
                        .filter(
                                place ->
                                        place.text().indexOf('\uFFFD') >= 0
                                                || place.text().indexOf('\0') >= 0)
                        .toList());
    }

    /** Columns lost, added, moved or of another type, and rows lost. */
    public List<Finding> against(Profile accepted, List<ColumnBins> bins) {
        List<Finding> all = new ArrayList<>();
        List<String> now = today.names();
        List<String> before = accepted.names();
        for (String name : before) {
            if (!now.contains(name)) {
                all.add(
                        finding(
                                name,
                                KnownCheck.SCHEMA,
                                Outcome.FAIL,
                                null,
                                null,
                                Message.of("schema.gone", Arg.names(now))));
            }
        }
        for (String name : now) {
            if (!before.contains(name)) {
                all.add(
                        finding(
                                name,
                                KnownCheck.SCHEMA,
                                Outcome.WARN,
                                null,
                                null,
                                Message.of("schema.new")));
            }
        }
        List<String> kept = now.stream().filter(before::contains).toList();
        boolean moved = !kept.equals(before.stream().filter(now::contains).toList());
        if (moved) {
            all.add(
                    finding(
                            null,
                            KnownCheck.SCHEMA,
                            Outcome.WARN,
                            null,
                            null,
                            Message.of("schema.moved", Arg.names(kept))));
        }
        bins.stream().filter(b -> now.contains(b.name())).forEach(b -> retyped(b, all));
        if (all.isEmpty()) {
            all.add(
                    finding(
                            null,
                            KnownCheck.SCHEMA,
                            Outcome.PASS,
                            null,
                            null,
                            Message.of("schema.same")));
        }
        all.add(volume(accepted));
        return all;
    }

    private void retyped(ColumnBins accepted, List<Finding> all) {
        ColumnProfile column = today.column(accepted.name());
        if (isFilled(accepted, today)) {
            all.add(
                    finding(
                            column.name(),
                            KnownCheck.SCHEMA,
                            Outcome.WARN,
                            null,
                            null,
                            Message.of("schema.filled", Arg.share(column.completeness()))));
            return;
        }
        ColumnType type = spec.types().getOrDefault(column.name(), column.inferred());
        // Text that became rarer or more varied is not another type, and neither is a column that
        // holds nothing today:
        // completeness and distinctness say that better. Nor are a few misfits: they are parse
        // errors.
        boolean text = isText(type) && isText(accepted.type());
        boolean fits = column.cells().fitting(accepted.type()) > 0.5 * column.cells().present();
        if (type != accepted.type() && !text && type != ColumnType.EMPTY && !fits) {
            all.add(
                    finding(
                            column.name(),
                            KnownCheck.SCHEMA,
                            Outcome.FAIL,
                            null,
                            null,
                            Message.of(
                                    "schema.retyped",
                                    Arg.text(type.toString()),
                                    Arg.text(accepted.type().toString()))));
        }
    }

    /** Whether the column was empty, so that nothing is known of it, and is no longer. */
    public static boolean isFilled(ColumnBins accepted, Profile today) {
        return accepted.type() == ColumnType.EMPTY
                && today.names().contains(accepted.name())
                && today.column(accepted.name()).cells().present() > 0;
    }

    private static boolean isText(ColumnType type) {
        return type == ColumnType.CATEGORICAL
                || type == ColumnType.TEXT
                || type == ColumnType.EMPTY;
    }

    private Finding volume(Profile accepted) {
        double lost = accepted.rows() == 0 ? 0 : 1 - (double) today.rows() / accepted.rows();
        // Of few rows, one more or less in ten is chance: counts vary by their root.
        double chance = Math.sqrt((double) accepted.rows() + today.rows());
        boolean shrunk = lost > SHRINK_MARGIN && accepted.rows() - today.rows() > SURE * chance;
        Arg rows = Arg.count(today.rows());
        Arg before = Arg.count(accepted.rows());
        return new Finding(
                Subject.of(spec.name()),
                KnownCheck.VOLUME,
                shrunk ? Outcome.FAIL : Outcome.PASS,
                new Tested(
                        (double) today.rows(),
                        (double) accepted.rows(),
                        Math.max(0, lost),
                        null,
                        null),
                shrunk
                        ? Message.of("volume.lost", rows, before, Arg.share(lost))
                        : Message.of("volume", rows, before),
                List.of());
    }

    private Finding finding(
            String column,
            KnownCheck check,
            Outcome outcome,
            Double observed,
            Double expected,
            Message message) {
        return finding(column, check, outcome, observed, expected, message, List.of());
    }

    private Finding finding(
            String column,
            KnownCheck check,
            Outcome outcome,
            Double observed,
            Double expected,
            Message message,
            List<Place> places) {
        List<Sample> samples =
                places.stream()
                        .map(
                                p ->
                                        new Sample(
                                                p.file(),
                                                p.line(),
                                                column == null
                                                        ? p.text()
                                                        : Shown.of(spec, column, p.text())))
                        .toList();
        return new Finding(
                Subject.of(spec.name(), column),
                check,
                outcome,
                Tested.of(observed, expected),
                message,
                samples);
    }

    private static String none(DatasetSpec spec) {
        return spec.view().isPresent() ? "volume.none.view" : "volume.none";
    }
}
