package dev.assay.declare.view;

import dev.assay.declare.rule.Rule;
import dev.assay.declare.rule.RuleParser;
import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a dataset's {@code views}. */
public final class ViewsReader {

    /** Under this key stands what values of the event column mean. */
    private static final String STEPS = "steps";

    private static final String WITH = "with";

    private static final String COLUMNS = "columns";

    private static final Pattern GAP = Pattern.compile("([1-9][0-9]{0,4})\\s*(s|m|h)");

    private ViewsReader() {}

    /** Reads a factor for each check, as a dataset's {@code limits} has them. */
    @FunctionalInterface
    public interface LimitsReader {

        /** By check, or by column and check. */
        Map<String, Double> read(YamlNode node) throws SpecException;
    }

    /**
     * What is declared.
     *
     * @param node the value of the key; null where there is none
     * @param limits reads those of a view
     */
    public static DeclaredViews read(@Nullable YamlNode node, LimitsReader limits)
            throws SpecException {
        if (node == null) {
            return DeclaredViews.USUAL;
        }
        Map<View, Boolean> wanted = new EnumMap<>(View.class);
        if (!node.isMapping()) {
            boolean all = node.flag("views");
            for (View view : View.values()) {
                wanted.put(view, all && view.isUsual());
            }
            return new DeclaredViews(
                    wanted, ViewOptions.USUAL, Map.of(), Map.of(), Map.of(), Map.of());
        }
        List<String> known = new ArrayList<>(View.words());
        known.add(STEPS);
        Map<View, Map<String, Double>> loosened = new EnumMap<>(View.class);
        Map<View, Set<String>> networks = new EnumMap<>(View.class);
        Map<View, List<OwnColumn>> own = new EnumMap<>(View.class);
        Map<View, String> with = new EnumMap<>(View.class);
        Map<String, Step> steps = Map.of();
        long gap = ViewOptions.USUAL.gapSeconds();
        for (Map.Entry<String, YamlNode> entry : node.map("views", Set.copyOf(known)).entrySet()) {
            if (entry.getKey().equals(STEPS)) {
                steps = steps(entry.getValue());
                continue;
            }
            View view = View.of(entry.getKey()).orElseThrow();
            if (!entry.getValue().isMapping()) {
                wanted.put(view, entry.getValue().flag("the view " + view.word()));
                continue;
            }
            wanted.put(view, true);
            Map<String, YamlNode> keys =
                    entry.getValue().map("the view " + view.word(), keys(view));
            if (keys.containsKey("gap")) {
                gap = seconds(keys.get("gap"));
            }
            if (keys.containsKey(WITH)) {
                with.put(view, keys.get(WITH).text("the dataset that a view is compared with"));
            }
            if (keys.containsKey(COLUMNS)) {
                own.put(view, columns(view, keys.get(COLUMNS)));
            }
            if (keys.containsKey("limits")) {
                loosened.put(view, limits.read(keys.get("limits")));
            }
            if (keys.containsKey("learned")) {
                networks.put(view, networks(keys.get("learned")));
            }
        }
        return new DeclaredViews(
                wanted, new ViewOptions(gap, steps, own), Map.of(), loosened, networks, with);
    }

    private static List<OwnColumn> columns(View view, YamlNode node) throws SpecException {
        List<OwnColumn> columns = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : node.map("columns of a view").entrySet()) {
            columns.add(OwnColumn.read(view, entry.getKey(), entry.getValue()));
        }
        return columns;
    }

    private static Set<String> keys(View view) {
        Set<String> keys = new TreeSet<>(Set.of("limits", "learned"));
        if (view == View.SESSIONS) {
            keys.add("gap");
        }
        if (view.takesColumns()) {
            keys.add(COLUMNS);
        }
        if (!view.comparesWith().isEmpty()) {
            keys.add(WITH);
        }
        return keys;
    }

    /** Those that are said to be trained; of the others nothing is said. */
    private static Set<String> networks(YamlNode node) throws SpecException {
        Set<String> trained = new TreeSet<>();
        Set<String> known = Set.of(DeclaredViews.VAE, DeclaredViews.GAN);
        for (Map.Entry<String, YamlNode> entry : node.map("learned", known).entrySet()) {
            if (entry.getValue().flag(entry.getKey())) {
                trained.add(entry.getKey());
            }
        }
        return trained;
    }

    private static long seconds(YamlNode node) throws SpecException {
        String text = node.text("gap");
        Matcher m = GAP.matcher(text);
        if (!m.matches()) {
            throw node.fault(
                    "the gap is '"
                            + text
                            + "', expected a time without an action such as 30m, 90s or 2h");
        }
        long unit =
                switch (m.group(2)) {
                    case "s" -> 1;
                    case "m" -> 60;
                    default -> 3_600;
                };
        return unit * Long.parseLong(m.group(1));
    }

    private static Map<String, Step> steps(YamlNode node) throws SpecException {
        Map<String, Step> steps = new TreeMap<>();
        for (Map.Entry<String, YamlNode> entry :
                node.map(STEPS, Set.copyOf(Step.declarable())).entrySet()) {
            Step step = Step.of(entry.getKey()).orElseThrow();
            YamlNode values = entry.getValue();
            List<YamlNode> all = values.isList() ? values.list(STEPS) : List.of(values);
            for (YamlNode value : all) {
                String text = value.text("a value of the event column");
                Step before = steps.put(text, step);
                if (before != null && before != step) {
                    throw value.fault(
                            "the value '"
                                    + text
                                    + "' is both "
                                    + before.word()
                                    + " and "
                                    + step.word()
                                    + "; keep one of them");
                }
            }
        }
        return steps;
    }

    /**
     * The rules that are on views.
     *
     * @param node the dataset's rules; null where there are none
     * @param dataset its name
     */
    public static Map<View, List<Rule>> rules(@Nullable YamlNode node, String dataset)
            throws SpecException {
        Map<View, List<Rule>> rules = new EnumMap<>(View.class);
        if (node != null) {
            for (YamlNode item : node.list("rules")) {
                Optional<View> view = ofRule(item, dataset);
                if (view.isPresent()) {
                    YamlNode rule = item.map("a rule").values().iterator().next();
                    rules.computeIfAbsent(view.get(), v -> new ArrayList<>())
                            .add(RuleParser.parse(rule));
                }
            }
        }
        return rules;
    }

    /**
     * The view that a rule is on, where it is written as {@code dataset.view: rule}.
     *
     * @param node the rule
     * @param dataset the name of the dataset that it stands in
     * @return empty where it is on the dataset itself
     */
    public static Optional<View> ofRule(YamlNode node, String dataset) throws SpecException {
        if (!node.isMapping()) {
            return Optional.empty();
        }
        List<YamlNode> keys = node.keys();
        List<String> known =
                View.words().stream().map(view -> dataset + "." + view).sorted().toList();
        String named = keys.isEmpty() ? "" : keys.get(0).text("the view of a rule");
        Optional<View> view =
                named.startsWith(dataset + ".")
                        ? View.of(named.substring(dataset.length() + 1))
                        : Optional.empty();
        if (keys.size() != 1 || view.isEmpty()) {
            throw node.fault(
                    "a rule must be a text such as rows >= 1000, or a view and what must hold of it,"
                            + " such as "
                            + dataset
                            + ".users: max(actions) <= 500; found a mapping of '"
                            + named
                            + "'; "
                            + Nearest.suggest(named, known));
        }
        return view;
    }
}
