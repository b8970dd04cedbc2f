package dev.assay.inventory.guess;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.view.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a dataset looks like to search and recommendation.
 *
 * @param role what it is
 * @param odds how sure that is, in [0, 1]; what is sure is not asked about
 * @param columns what its columns mean, a column a meaning, in the order of the columns
 * @param key columns that tell its rows apart and name things; may be empty
 * @param sensitive columns whose values are about persons, besides the one that means {@code user}
 * @param ubi whether it is a log of User Behavior Insights, whose columns have a word of their own
 */
public record Guessed(
        Role role,
        double odds,
        List<Column> columns,
        List<String> key,
        List<String> sensitive,
        boolean ubi) {

    /** The file of a guess, in the folder of what was measured. */
    public static final String FILE = "guessed.json";

    /** How sure a guess must be that nobody needs to look at. */
    public static final double SURE = 0.8;

    /** Of which nothing is known. */
    public static final Guessed NOTHING =
            new Guessed(Role.OTHER, 0, List.of(), List.of(), List.of(), false);

    /**
     * What a column means.
     *
     * @param field the meaning
     * @param name of the column
     * @param odds how sure that is, in [0, 1]
     */
    public record Column(Field field, String name, double odds) {

        /** Whether nobody needs to look at it. */
        @JsonIgnore
        public boolean isSure() {
            return odds >= SURE;
        }
    }

    public Guessed {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        sensitive = List.copyOf(sensitive);
    }

    /** Whether nobody needs to look at the role. */
    @JsonIgnore
    public boolean isSure() {
        return odds >= SURE;
    }

    /** The column that has a meaning, if one does. */
    public Optional<Column> column(Field field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    /** The columns as a declaration has them: from the word of a meaning to a column's name. */
    public Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        columns.forEach(column -> meanings.put(column.field().word(), column.name()));
        return meanings;
    }

    /** The same with more columns about persons; the one that means {@code user} is one anyway. */
    public Guessed withSensitive(List<String> more) {
        List<String> all = new ArrayList<>(sensitive);
        more.stream().filter(column -> !all.contains(column)).forEach(all::add);
        column(Field.USER).ifPresent(user -> all.remove(user.name()));
        return new Guessed(role, odds, columns, key, all, ubi);
    }

    /**
     * A declaration that says what was guessed, sure or not, and asks for no network.
     *
     * @param found of which only is known how it is read
     */
    public DatasetSpec applied(DatasetSpec found) {
        return new DatasetSpec(
                new DatasetSpec.About(found.name(), "", "", role),
                found.reading(),
                new DatasetSpec.Meaning(meanings(), key, Map.of()),
                new DatasetSpec.Privacy(sensitive, Map.of()),
                new DatasetSpec.Demands(
                        List.of(), Map.of(), Limits.LEARNED, new Learned(false, false)));
    }
}
