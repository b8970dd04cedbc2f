package dev.assay.declare;

import dev.assay.calendar.DeclaredCalendar;
import dev.assay.declare.anonymize.Anonymization;
import dev.assay.declare.asset.Stewardship;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.demand.OnMalformed;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.partition.Partitions;
import dev.assay.declare.privacy.DifferentialPrivacy;
import dev.assay.declare.rule.Rule;
import dev.assay.declare.view.DeclaredViews;
import dev.assay.document.Nullable;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One declared dataset.
 *
 * @param about what it is to people
 * @param reading how its files become rows
 * @param meaning what its columns stand for
 * @param privacy which columns hold what nobody may see
 * @param demands what must hold of it
 */
public record DatasetSpec(
        About about, Reading reading, Meaning meaning, Privacy privacy, Demands demands) {

    private static final List<String> IDENTIFIERS = List.of("user", "item", "session");

    /**
     * What a dataset is to people.
     *
     * @param name its key in every report and the name of its baseline folder: letters and digits
     *     of any script, {@code . _ -}
     * @param description one line; may be empty
     * @param owner who answers for it; may be empty
     * @param role what it is to search and recommendation
     * @param stewardship what is said of it as an asset
     */
    public record About(
            String name, String description, String owner, Role role, Stewardship stewardship) {

        /** Of which nothing is said as an asset. */
        public About(String name, String description, String owner, Role role) {
            this(name, description, owner, role, Stewardship.NONE);
        }
    }

    /**
     * How files become rows.
     *
     * @param path glob relative to the project's folder; all files that match are one dataset
     * @param format how the bytes are cut into cells
     * @param missing texts that mean "no value", besides the empty cell
     * @param types declared types by column name; they win over inferred ones
     * @param partitions which files are delivered together
     */
    public record Reading(
            String path,
            FileFormat format,
            List<String> missing,
            Map<String, ColumnType> types,
            Partitions partitions) {
        public Reading {
            missing = List.copyOf(missing);
            types = Map.copyOf(types);
        }

        /** Of files whose partitions are not declared. */
        public Reading(
                String path,
                FileFormat format,
                List<String> missing,
                Map<String, ColumnType> types) {
            this(path, format, missing, types, Partitions.NONE);
        }
    }

    /**
     * What columns stand for.
     *
     * @param columns from a meaning ({@code user}, {@code item}, {@code time} …) to a column's name
     * @param key columns that together are unique in a row; may be empty
     * @param references for a column, the column of a dataset in which its values must be found
     * @param views which views are made of the dataset
     */
    public record Meaning(
            Map<String, String> columns,
            List<String> key,
            Map<String, Reference> references,
            DeclaredViews views) {
        public Meaning {
            columns = Map.copyOf(columns);
            key = List.copyOf(key);
            references = new TreeMap<>(references);
        }

        /** Of which nothing is said of views. */
        public Meaning(
                Map<String, String> columns, List<String> key, Map<String, Reference> references) {
            this(columns, key, references, DeclaredViews.USUAL);
        }
    }

    /**
     * Which columns hold what nobody may see.
     *
     * @param sensitive columns whose values are never printed or kept
     * @param open columns that anybody may read, whatever their values look like, and why
     * @param anonymization what becomes of columns in an anonymised copy
     * @param published how its statistics are published; null where they are as they are
     */
    public record Privacy(
            List<String> sensitive,
            Map<String, String> open,
            Anonymization anonymization,
            @Nullable DifferentialPrivacy published) {
        public Privacy {
            sensitive = List.copyOf(sensitive);
            open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
        }

        /** Of which nothing is said of copies and of what is published. */
        public Privacy(List<String> sensitive, Map<String, String> open) {
            this(sensitive, open, Anonymization.NONE, null);
        }
    }

    /**
     * What must hold.
     *
     * @param rules what must hold whatever the baseline says
     * @param incidents files that are known to be wrong, by path or glob, and why; they are not
     *     judged, and later files are not compared with them
     * @param limits by how much learned limits are loosened
     * @param learned which networks are trained
     * @param calendar feasts at which other things are usual
     * @param onMalformed what records that cannot be read mean
     */
    public record Demands(
            List<Rule> rules,
            Map<String, String> incidents,
            Limits limits,
            Learned learned,
            DeclaredCalendar calendar,
            OnMalformed onMalformed) {

        /** Nothing but what is learned. */
        public static final Demands NONE =
                new Demands(List.of(), Map.of(), Limits.LEARNED, Learned.BOTH);

        public Demands {
            rules = List.copyOf(rules);
            incidents = new TreeMap<>(incidents);
        }

        /** Without feasts; what cannot be read fails. */
        public Demands(
                List<Rule> rules, Map<String, String> incidents, Limits limits, Learned learned) {
            this(rules, incidents, limits, learned, DeclaredCalendar.NONE, OnMalformed.FAIL);
        }
    }

    /** CSV of which only the name and the path are said. */
    public static DatasetSpec of(String name, String path) {
        return new DatasetSpec(
                new About(name, "", "", Role.OTHER),
                new Reading(path, CsvDialect.UNDECLARED, List.of(), Map.of()),
                new Meaning(Map.of(), List.of(), Map.of()),
                new Privacy(List.of(), Map.of()),
                Demands.NONE);
    }

    /** As {@link About#name}. */
    public String name() {
        return about.name();
    }

    /** As {@link About#description}. */
    public String description() {
        return about.description();
    }

    /** As {@link About#owner}. */
    public String owner() {
        return about.owner();
    }

    /** As {@link About#role}. */
    public Role role() {
        return about.role();
    }

    /** As {@link About#stewardship}. */
    public Stewardship stewardship() {
        return about.stewardship();
    }

    /** As {@link Reading#path}. */
    public String path() {
        return reading.path();
    }

    /** As {@link Reading#format}. */
    public FileFormat format() {
        return reading.format();
    }

    /** As {@link Reading#missing}. */
    public List<String> missing() {
        return reading.missing();
    }

    /** As {@link Reading#types}. */
    public Map<String, ColumnType> types() {
        return reading.types();
    }

    /** As {@link Reading#partitions}. */
    public Partitions partitions() {
        return reading.partitions();
    }

    /** As {@link Meaning#columns}. */
    public Map<String, String> columns() {
        return meaning.columns();
    }

    /** As {@link Meaning#key}. */
    public List<String> key() {
        return meaning.key();
    }

    /** As {@link Meaning#references}. */
    public Map<String, Reference> references() {
        return meaning.references();
    }

    /** As {@link Meaning#views}. */
    public DeclaredViews views() {
        return meaning.views();
    }

    /** What it is a view of, if it is one. */
    public Optional<ViewOf> view() {
        return format() instanceof ViewOf view ? Optional.of(view) : Optional.empty();
    }

    /** As {@link Privacy#sensitive}. */
    public List<String> sensitive() {
        return privacy.sensitive();
    }

    /** As {@link Privacy#open}. */
    public Map<String, String> open() {
        return privacy.open();
    }

    /** As {@link Privacy#anonymization}. */
    public Anonymization anonymization() {
        return privacy.anonymization();
    }

    /** As {@link Privacy#published}. */
    public Optional<DifferentialPrivacy> published() {
        return Optional.ofNullable(privacy.published());
    }

    /** Whether no exact statistic of it may stand in a report. */
    public boolean withholds() {
        return privacy.published() != null;
    }

    /** As {@link Demands#rules}. */
    public List<Rule> rules() {
        return demands.rules();
    }

    /** As {@link Demands#incidents}. */
    public Map<String, String> incidents() {
        return demands.incidents();
    }

    /** As {@link Demands#limits}. */
    public Limits limits() {
        return demands.limits();
    }

    /** As {@link Demands#learned}. */
    public Learned learned() {
        return demands.learned();
    }

    /** As {@link Demands#calendar}. */
    public DeclaredCalendar calendar() {
        return demands.calendar();
    }

    /** As {@link Demands#onMalformed}. */
    public OnMalformed onMalformed() {
        return demands.onMalformed();
    }

    /** The same, of which files are read so. */
    public DatasetSpec withFormat(FileFormat other) {
        Reading with = new Reading(path(), other, missing(), types(), partitions());
        return new DatasetSpec(about, with, meaning, privacy, demands);
    }

    /** The same without what is said of it as an asset, and of copies of it. */
    public DatasetSpec withoutStewardship() {
        About plain = new About(name(), description(), owner(), role());
        return new DatasetSpec(plain, reading, meaning, new Privacy(sensitive(), open()), demands);
    }

    /** The same with these feasts. */
    public DatasetSpec withCalendar(DeclaredCalendar other) {
        Demands with = new Demands(rules(), incidents(), limits(), learned(), other, onMalformed());
        return new DatasetSpec(about, reading, meaning, privacy, with);
    }

    /**
     * The incident that a file is part of: its path or glob as it was declared.
     *
     * @param file its path, or its partition's name: an incident of one file is one of the
     *     partition
     */
    public Optional<String> incident(String file) {
        return incidents().keySet().stream()
                .filter(
                        glob ->
                                glob.equals(file)
                                        || matches(glob, file)
                                        || !glob.contains("*")
                                                && partitions().of(glob).equals(file))
                .findFirst();
    }

    private static boolean matches(String glob, String file) {
        // A partition's name has stars, which no path of Windows may have.
        Path path = Path.of(folders(file).replace('*', '_'));
        return FileSystems.getDefault().getPathMatcher("glob:" + folders(glob)).matches(path);
    }

    /** A place elsewhere as the outermost folder: no path has two slashes. */
    private static String folders(String path) {
        return RemotePath.isRemote(path) ? path.replaceFirst("://", "/") : path;
    }

    /**
     * Whether values of the column must stay unprinted: it is declared sensitive, or it identifies
     * a user and is not declared open().
     */
    public boolean isSensitive(String column) {
        return sensitive().contains(column)
                || column.equals(columns().get("user")) && !open().containsKey(column);
    }

    /** Whether the declaration says of the column if it is sensitive(). */
    public boolean saysWhether(String column) {
        return open().containsKey(column) || isSensitive(column);
    }

    /** The same with more sensitive columns. */
    public DatasetSpec withSensitive(Collection<String> more) {
        List<String> all = new ArrayList<>(sensitive());
        all.addAll(more);
        Privacy with = new Privacy(all, open(), anonymization(), privacy.published());
        return new DatasetSpec(about, reading, meaning, with, demands);
    }

    /** Whether values only name things: whether one is greater than another says nothing. */
    public boolean isIdentifier(String column) {
        return key().contains(column)
                || IDENTIFIERS.stream().anyMatch(meaning -> column.equals(columns().get(meaning)));
    }
}
