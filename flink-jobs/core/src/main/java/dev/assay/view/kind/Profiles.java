package dev.assay.view.kind;

import static dev.assay.view.kind.Column.always;
import static dev.assay.view.kind.Column.text;
import static dev.assay.view.kind.Column.whole;

import dev.assay.declare.view.Field;
import dev.assay.view.fact.Keys;
import dev.assay.view.figure.Actors;
import dev.assay.view.kind.Column.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row for each declared user: what a log says that he does. What is declared of him stands beside
 * it, whatever it is.
 */
final class Profiles {

    /**
     * Those of the view of a log's users that are worth being put beside what is declared, and do
     * not grow with the log: its number of days is another one in each build.
     */
    private static final List<String> OF_USERS =
            List.of("actions_per_day", "night_share", "mean_price");

    static final Definition VIEW =
            new Definition(
                    new Keys.Named(Field.USER),
                    EnumSet.of(Field.USER),
                    Stream.of(
                                    Stream.of(
                                            text(
                                                    "has_events",
                                                    always(),
                                                    g -> String.valueOf(Actors.of(g).isPresent()))),
                                    OF_USERS.stream().map(Profiles::ofUsers).map(Profiles::logged),
                                    Stream.of(whole("unknown_actors", always(), Actors::unknown)))
                            .flatMap(columns -> columns)
                            .toList());

    private Profiles() {}

    private static Column ofUsers(String name) {
        return Users.VIEW.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The same of what the log has of a declared user. */
    private static Column logged(Column column) {
        Value.Number number = (Value.Number) column.value();
        return Column.number(
                column.name(),
                column.made(),
                user -> Actors.of(user).map(number.of()::applyAsDouble).orElse(Double.NaN));
    }
}
