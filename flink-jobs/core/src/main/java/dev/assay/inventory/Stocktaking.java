package dev.assay.inventory;

import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.asset.Stewardship;
import dev.assay.document.Nullable;
import dev.assay.evidence.Evidence;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.inventory.Asset.OwnerFrom;
import dev.assay.inventory.guess.LooksLike;
import dev.assay.inventory.quality.Freshness;
import dev.assay.inventory.quality.Judged;
import dev.assay.inventory.quality.Quality;
import dev.assay.measure.DataPlan;
import dev.assay.privacy.dp.Published;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Personal;
import dev.assay.profile.Profile;
import dev.assay.profile.state.Moments;
import dev.assay.scan.ContentHash;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes stock: what was measured of datasets → a card for each, and how they have to do with one
 * another. Asks no clock and reads no file.
 *
 * @param asOf the moment for which ages are told, in UTC
 * @param pricePerGigabyte what a gigabyte of 10⁹ bytes costs each month; null where it is not said
 * @param published what was published of datasets with noise, by their names
 */
public record Stocktaking(
        LocalDateTime asOf, @Nullable Double pricePerGigabyte, Map<String, Published> published) {

    private static final double GIGABYTE = 1e9;

    private static final double END = 0.05;
    private static final double MIDDLE = 0.5;
    private static final int DIGITS = 3;

    /** Of so many numbers, ten lie beyond an end. */
    private static final long FEWEST_NUMBERS = 200;

    /** Where nothing is published with noise. */
    public Stocktaking(LocalDateTime asOf, @Nullable Double pricePerGigabyte) {
        this(asOf, pricePerGigabyte, Map.of());
    }

    /**
     * The inventory of a project.
     *
     * @param project its name
     * @param known all datasets, views left out
     * @param looks columns that look like references though nothing is declared
     * @param values what logs are worth
     * @param searches what judgments say of rankings
     * @param loose files that are none
     */
    public Inventory of(
            String project,
            List<Known> known,
            List<LooksLike> looks,
            List<Valued> values,
            List<Searched> searches,
            List<Loose> loose) {
        Map<String, Evidence> today = new HashMap<>();
        for (Known one : known) {
            if (one.dataset().today() != null) {
                today.put(one.name(), one.dataset().today());
            }
        }
        Set<String> shown =
                known.stream()
                        .filter(one -> !one.isWithheld())
                        .map(Known::name)
                        .collect(Collectors.toSet());
        List<Asset> assets =
                known.stream()
                        .map(one -> one.isWithheld() ? withheld(one) : asset(one, today))
                        .sorted(Comparator.comparing(Asset::name))
                        .toList();
        return new Inventory(
                Inventory.FORMAT,
                project,
                text(asOf),
                assets,
                Links.of(
                        known.stream().map(one -> one.dataset().spec()).toList(),
                        today,
                        looks.stream().filter(l -> shown.containsAll(l.datasets())).toList()),
                values.stream().filter(v -> v.logs().stream().allMatch(shown::contains)).toList(),
                searches.stream().filter(s -> shown.containsAll(s.datasets())).toList(),
                loose);
    }

    private Asset asset(Known one, Map<String, Evidence> today) {
        DatasetAudit dataset = one.dataset();
        DatasetSpec spec = dataset.spec();
        Optional<Profile> profile = Optional.ofNullable(dataset.today()).map(Evidence::profile);
        return new Asset(
                identity(one),
                holding(one, profile),
                profile.map(p -> columns(dataset, p)).orElse(List.of()),
                care(one, profile),
                standing(one),
                dataset.fault() == null
                        ? Quality.of(new Judged(dataset, one.findings(), today, asOf))
                        : null,
                new Asset.Use(spec.stewardship().from(), one.mentions()),
                one.uniqueness());
    }

    private static Asset.Identity identity(Known one) {
        DatasetSpec spec = one.dataset().spec();
        return new Asset.Identity(
                one.name(),
                one.declared(),
                spec.path(),
                spec.description(),
                spec.role().name().toLowerCase(Locale.ROOT),
                spec.format().named(),
                spec.key());
    }

    /** One of which only noisy statistics are shown. */
    private Asset withheld(Known one) {
        Withheld withheld = new Withheld(one.dataset().spec(), published.get(one.name()));
        return new Asset(
                identity(one),
                withheld.holding(one.files().size()),
                withheld.columns(),
                care(one, Optional.empty()),
                standing(one),
                null,
                new Asset.Use(one.dataset().spec().stewardship().from(), one.mentions()),
                null);
    }

    /** With few digits: the number that is there exactly may be that of one row. */
    private static double quantile(ColumnProfile column, double rank) {
        return new BigDecimal(column.quantiles().quantile(rank))
                .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    private Asset.Holding holding(Known one, Optional<Profile> profile) {
        DatasetSpec spec = one.dataset().spec();
        long bytes = one.files().stream().mapToLong(DataFile::bytes).sum();
        Evidence accepted = one.dataset().accepted();
        Double growth =
                accepted == null || accepted.profile().rows() == 0 || profile.isEmpty()
                        ? null
                        : (double) profile.get().rows() / accepted.profile().rows();
        return new Asset.Holding(
                one.files().size(),
                bytes,
                profile.map(Profile::rows).orElse(null),
                profile.flatMap(p -> Freshness.oldest(spec, p)).map(Stocktaking::day).orElse(null),
                profile.flatMap(p -> Freshness.newest(spec, p)).map(Stocktaking::day).orElse(null),
                growth,
                pricePerGigabyte == null ? null : bytes / GIGABYTE * pricePerGigabyte,
                hash(one.files()));
    }

    /** Files say no zone, and a moment is that of one row. */
    private static String day(LocalDateTime time) {
        return time.toLocalDate().toString();
    }

    private static String text(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS))
                + "Z";
    }

    private static String hash(List<DataFile> files) {
        String all =
                files.stream()
                        .map(file -> file.path() + " " + file.hash())
                        .sorted()
                        .collect(Collectors.joining("\n"));
        return ContentHash.of(all.getBytes(StandardCharsets.UTF_8));
    }

    private static List<AssetColumn> columns(DatasetAudit dataset, Profile profile) {
        DatasetSpec spec = dataset.spec();
        List<AssetColumn> columns = new ArrayList<>();
        for (ColumnProfile column : profile.columns()) {
            Reference to = spec.references().get(column.name());
            columns.add(
                    new AssetColumn(
                            column.name(),
                            dataset.type(column.name()).name().toLowerCase(Locale.ROOT),
                            Withheld.meaning(spec, column.name()),
                            spec.isSensitive(column.name()),
                            Personal.found(column, profile)
                                    .map(found -> found.meaning().id())
                                    .orElse(null),
                            to == null ? null : to.toString(),
                            figures(column, spec.isSensitive(column.name()))));
        }
        return columns;
    }

    private static AssetColumn.Figures figures(ColumnProfile column, boolean sensitive) {
        Moments numbers = column.numbers();
        boolean areTold = !sensitive && numbers.n() >= FEWEST_NUMBERS;
        return new AssetColumn.Figures(
                column.cells().present(),
                column.completeness(),
                column.distinctCount(),
                areTold ? numbers.mean() : null,
                areTold ? numbers.stddev() : null,
                areTold ? quantile(column, END) : null,
                areTold ? quantile(column, MIDDLE) : null,
                areTold ? quantile(column, 1 - END) : null);
    }

    private Asset.Care care(Known one, Optional<Profile> profile) {
        DatasetSpec spec = one.dataset().spec();
        Stewardship said = spec.stewardship();
        boolean isDeclared = !spec.owner().isBlank();
        Known.FoundOwner found = one.owner();
        return new Asset.Care(
                isDeclared ? spec.owner() : found == null ? null : found.name(),
                isDeclared ? OwnerFrom.DECLARED : found == null ? null : found.from(),
                orNull(said.steward()),
                orNull(said.licence()),
                orNull(said.purpose()),
                said.retentionDays() == 0 ? null : said.retentionDays(),
                profile.flatMap(p -> Freshness.oldest(spec, p))
                        .filter(oldest -> said.retentionDays() > 0)
                        .map(oldest -> ChronoUnit.DAYS.between(oldest, asOf) - said.retentionDays())
                        .filter(overdue -> overdue > 0)
                        .orElse(null),
                Freshness.cadence(spec)
                        .flatMap(
                                every ->
                                        profile.flatMap(p -> Freshness.newest(spec, p))
                                                .map(t -> Freshness.overdue(every, t, asOf)))
                        .orElse(null));
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static Asset.Standing standing(Known one) {
        List<Entry> history = one.dataset().history();
        String accepted =
                history.stream()
                        .filter(entry -> entry.event() != Event.CHECK)
                        .map(Entry::at)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new Asset.Standing(
                one.outcome() == null ? null : one.outcome().name(),
                accepted,
                history.stream().map(Entry::outcome).toList(),
                one.dataset().fault(),
                sampled(one),
                one.dataset().today() == null
                        ? List.of()
                        : one.dataset().today().sets().recognitions());
    }

    /** Of data that nobody declared and that are too many, a part is measured. */
    private static Double sampled(Known one) {
        long bytes = one.files().stream().mapToLong(DataFile::bytes).sum();
        Evidence today = one.dataset().today();
        return one.declared() || today == null || bytes <= DataPlan.MOST_UNDECLARED
                ? null
                : Math.min(1, (double) today.profile().bytes() / bytes);
    }
}
