package dev.assay.judge;

import dev.assay.catalogue.KnownCheck;
import dev.assay.profile.Bins.ColumnBins;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Odd;
import dev.assay.profile.Place;
import dev.assay.profile.Profile;
import dev.assay.scan.CellKind;
import dev.assay.scan.Oddity;
import dev.assay.spec.ColumnType;
import dev.assay.spec.DatasetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Columns, rows and records: what must be right before any value is looked at. */
final class StructureChecks {

    /**
     * An append-only dataset may grow as it likes; losing more than this share of its rows is a
     * regression.
     */
    static final double SHRINK_MARGIN = 0.1;

    /** Standard deviations beyond which a normal value lies once in 200 times. */
    private static final double SURE = 2.58;

    private final DatasetSpec spec;
    private final Profile today;

    StructureChecks(DatasetSpec spec, Profile today) {
        this.spec = spec;
        this.today = today;
    }

    /** What needs no baseline: there are rows, they have a shape, their text can be read. */
    List<Finding> alone() {
        List<Finding> all = new ArrayList<>();
        if (today.rows() == 0) {
            all.add(
                    finding(
                            null,
                            KnownCheck.VOLUME,
                            Outcome.FAIL,
                            0.0,
                            1.0,
                            spec.name()
                                    + ": there is no row in "
                                    + spec.path()
                                    + ", expected at least 1. Deliver the data again, or take the dataset out of the declaration."));
        }
        all.add(ragged());
        quotes().ifPresent(all::add);
        joined().ifPresent(all::add);
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
                Wording.count(odd.count())
                        + " records have another number of cells than the header"
                        + (odd.count() > 0
                                ? ". They were counted and left out; quote cells that hold the delimiter or a line end."
                                : "."));
    }

    private Optional<Finding> quotes() {
        Odd odd = today.odd(Oddity.STRAY_QUOTE);
        return found(
                KnownCheck.STRAY_QUOTES,
                odd,
                Wording.count(odd.count())
                        + " quoted cells hold lines that look like records of their own"
                        + first(odd)
                        + ". The records were left out; look for a quote too many where the cell"
                        + " begins, and double quotes that belong to a text.");
    }

    private Optional<Finding> joined() {
        Odd odd = today.odd(Oddity.JOINED);
        return found(
                KnownCheck.JOINED_FILES,
                odd,
                Wording.count(odd.count())
                        + " header lines or byte order marks stand where records are expected"
                        + first(odd)
                        + ". They were left out; files were joined one behind the other: join"
                        + " them without their headers and marks, or deliver each by itself.");
    }

    /** What is certain, and leaves no doubt that the file is not what was meant. */
    private Optional<Finding> unreadable() {
        Odd open = today.odd(Oddity.OPEN_QUOTE);
        Odd conflict = today.odd(Oddity.CONFLICT);
        String what = "";
        if (open.count() > 0) {
            what =
                    Wording.count(open.count())
                            + " quotes are opened and never closed, so that the rest of the file is"
                            + " one cell"
                            + first(open)
                            + ". Close them, or double quotes that belong to a text; was the file"
                            + " cut off?";
        }
        if (conflict.count() > 0) {
            what +=
                    (what.isEmpty() ? "" : " ")
                            + Wording.count(conflict.count())
                            + " lines are marks of a conflict of Git that was not resolved"
                            + first(conflict)
                            + ". Resolve it, or check out one side of the file.";
        }
        return found(KnownCheck.READABLE, open.plus(conflict), what);
    }

    /** The first places, for consoles that show no samples. */
    private static String first(Odd odd) {
        return odd.places().stream()
                .map(p -> p.file() + ":" + p.line() + " (" + p.text() + ")")
                .collect(Collectors.joining(", ", ": ", ""));
    }

    private Optional<Finding> found(KnownCheck check, Odd odd, String what) {
        return odd.count() > 0 ? Optional.of(odd(check, odd, what)) : Optional.empty();
    }

    private Finding odd(KnownCheck check, Odd odd, String what) {
        return finding(
                null,
                check,
                odd.count() > 0 ? Outcome.FAIL : Outcome.PASS,
                (double) odd.count(),
                0.0,
                spec.name() + ": " + what,
                odd.places());
    }

    private Finding encoding(ColumnProfile column) {
        return finding(
                column.name(),
                KnownCheck.ENCODING,
                Outcome.FAIL,
                (double) column.cells().malformed(),
                0.0,
                Wording.where(spec, column.name(), null)
                        + ": "
                        + Wording.count(column.cells().malformed())
                        + " values are not UTF-8 text, or hold a zero byte. Export the data as UTF-8.",
                column.places().get(CellKind.TEXT.ordinal()).stream()
                        .filter(
                                place ->
                                        place.text().indexOf('\uFFFD') >= 0
                                                || place.text().indexOf('\0') >= 0)
                        .toList());
    }

    /** Columns lost, added, moved or of another type, and rows lost. */
    List<Finding> against(Profile accepted, List<ColumnBins> bins) {
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
                                Wording.where(spec, name, null)
                                        + ": the column is gone; found "
                                        + String.join(", ", now)
                                        + ". Restore it, or accept the new columns with mvn assay:baseline."));
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
                                Wording.where(spec, name, null)
                                        + ": the column is new. Accept it with mvn assay:baseline."));
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
                            spec.name()
                                    + ": the columns are in another order, "
                                    + String.join(", ", kept)
                                    + "; readers that go by position will break."));
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
                            spec.name() + ": columns and types are as accepted."));
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
                            Wording.where(spec, column.name(), null)
                                    + ": the column was empty when the data was accepted, and "
                                    + Wording.percent(column.completeness())
                                    + " of rows have a value now. No value of it is judged until it"
                                    + " is accepted with mvn assay:baseline."));
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
                            Wording.where(spec, column.name(), null)
                                    + ": the values are now of type "
                                    + type
                                    + ", accepted was "
                                    + accepted.type()
                                    + ". Fix the export, or accept the new type with mvn assay:baseline."));
        }
    }

    /** Whether the column was empty, so that nothing is known of it, and is no longer. */
    static boolean isFilled(ColumnBins accepted, Profile today) {
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
        String what =
                spec.name()
                        + ": "
                        + Wording.count(today.rows())
                        + " rows, accepted were "
                        + Wording.count(accepted.rows());
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
                        ? what
                                + "; "
                                + Wording.percent(lost)
                                + " are gone. Look for files that are missing or cut, or accept the data with mvn"
                                + " assay:accept -Dassay.acceptFindings."
                        : what + ".",
                List.of());
    }

    private Finding finding(
            String column,
            KnownCheck check,
            Outcome outcome,
            Double observed,
            Double expected,
            String message) {
        return finding(column, check, outcome, observed, expected, message, List.of());
    }

    private Finding finding(
            String column,
            KnownCheck check,
            Outcome outcome,
            Double observed,
            Double expected,
            String message,
            List<Place> places) {
        boolean sensitive = column != null && spec.isSensitive(column);
        List<Sample> samples =
                places.stream()
                        .map(
                                p ->
                                        new Sample(
                                                p.file(),
                                                p.line(),
                                                sensitive ? "(sensitive)" : p.text()))
                        .toList();
        return new Finding(
                Subject.of(spec.name(), column),
                check,
                outcome,
                Tested.of(observed, expected),
                message,
                samples);
    }
}
