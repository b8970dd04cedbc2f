package dev.assay.recommend;

import dev.assay.document.Nullable;
import dev.assay.recommend.interaction.InteractionCounts;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.model.ItemNeighbours;
import dev.assay.recommend.model.Popularity;
import dev.assay.recommend.model.Recommender;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Evaluation;
import dev.assay.recommend.rank.Split;
import dev.assay.recommend.worth.Ablation;
import dev.assay.recommend.worth.Attribute;
import dev.assay.recommend.worth.Contributions;
import dev.assay.recommend.worth.Freshness;
import dev.assay.recommend.worth.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes a {@link Probe}: splits interactions, asks each recommender what comes next, and leaves
 * parts of the data out to see what they are worth.
 */
public final class Probing {

    /** Users below which nothing is said: a figure of fewer would tell of single ones. */
    static final int FEWEST_USERS = 10;

    /** Items up to which all are among the first that are recommended. */
    static final int FEWEST_ITEMS = 21;

    /** Scores of items for users that are looked at, at most. */
    private static final long MOST_SCORES = 1_000_000_000;

    /** The same each time that a part is left out. */
    private static final long MOST_SCORES_OF_PARTS = 100_000_000;

    private static final long FEWEST_LOOKED_AT = 200;
    private static final double PERCENT = 100;

    private final Interactions all;
    private final List<Attribute> attributes;
    private final Options options;
    private final Bootstrap bootstrap;

    private Probing(Interactions all, List<Attribute> attributes, Options options) {
        this.all = all;
        this.attributes = attributes;
        this.options = options;
        this.bootstrap = new Bootstrap(options.resamples(), options.seed());
    }

    /** The same interactions, options and learned recommenders give the same probe. */
    public static Probe of(Interactions all, Options options) {
        return of(all, List.of(), options);
    }

    /**
     * The same with what is gained from columns that say something of items.
     *
     * @param attributes such columns
     */
    public static Probe of(Interactions all, List<Attribute> attributes, Options options) {
        return new Probing(all, attributes, options).probe();
    }

    private Probe probe() {
        Probe.Abstention abstention = tooLittle();
        if (abstention != null) {
            return abstained(abstention, leftOut(null, 0));
        }
        Split whole = Split.of(all, options.testShare(), options.seed());
        Split split = looked(whole, options.mostUsers(), MOST_SCORES);
        List<Probe.LeftOut> leftOut = leftOut(split, whole.users() - split.users());
        if (split.users() < FEWEST_USERS) {
            return abstained(
                    new Probe.Abstention("few-users-to-foresee", split.users(), FEWEST_USERS),
                    leftOut);
        }
        List<Recommender> recommenders = new ArrayList<>();
        recommenders.add(new Popularity());
        recommenders.add(ItemNeighbours.USUAL);
        recommenders.addAll(options.recommenders());
        List<Probe.Result> results = new ArrayList<>();
        for (Recommender recommender : recommenders) {
            try {
                results.add(result(recommender, split));
            } catch (ArithmeticException e) {
                leftOut.add(new Probe.LeftOut(recommender.name() + "-out-of-range", 1));
            }
        }
        return new Probe(
                Probe.FORMAT,
                null,
                data(),
                foreseen(split),
                leftOut,
                results,
                Slice.of(all),
                options.worth().isAsked() ? worth() : null);
    }

    /** So many users that time stays bounded, however many items there are. */
    private Split looked(Split split, int most, long scores) {
        long bounded = Math.max(FEWEST_LOOKED_AT, scores / split.all().items());
        return split.ofUsers((int) Math.min(most, bounded), options.seed());
    }

    private @Nullable Probe.Abstention tooLittle() {
        // Without interactions, rows of users say that it is the items that are not there.
        if (all.users() == 0 && all.sum().counts().withoutItem() > 0) {
            return new Probe.Abstention("no-items", 0, FEWEST_ITEMS);
        }
        if (all.users() < 2) {
            String reason = all.users() == 1 ? "one-user" : "no-users";
            return new Probe.Abstention(reason, all.users(), 2);
        }
        if (all.items() < FEWEST_ITEMS) {
            return new Probe.Abstention("few-items", all.items(), FEWEST_ITEMS);
        }
        return all.pairs() < Interactions.FEWEST
                ? new Probe.Abstention("few-interactions", all.pairs(), Interactions.FEWEST)
                : null;
    }

    private Probe abstained(Probe.Abstention abstention, List<Probe.LeftOut> leftOut) {
        return new Probe(
                Probe.FORMAT, abstention, data(), null, leftOut, List.of(), List.of(), null);
    }

    private Probe.Data data() {
        return new Probe.Data(
                all.sum().counts().rows(),
                all.users(),
                all.items(),
                all.pairs(),
                all.areOfPurchases() ? "purchases" : "all");
    }

    private static Probe.Foreseen foreseen(Split split) {
        boolean isByTime = split.kind() == Split.Kind.TIME;
        return new Probe.Foreseen(
                split.kind().name().toLowerCase(Locale.ROOT),
                isByTime ? Instant.ofEpochSecond((long) Math.floor(split.cut())).toString() : null,
                split.train().size(),
                split.users(),
                split.targets());
    }

    private List<Probe.LeftOut> leftOut(@Nullable Split split, int notLookedAt) {
        InteractionCounts counts = all.sum().counts();
        List<Probe.LeftOut> left = new ArrayList<>();
        left.add(new Probe.LeftOut("rows-without-user", counts.withoutUser()));
        left.add(new Probe.LeftOut("rows-without-item", counts.withoutItem()));
        left.add(new Probe.LeftOut("rows-shown-or-returned", counts.notActed()));
        left.add(new Probe.LeftOut("interactions-without-time", all.untimed()));
        double beyond = PERCENT * (1 - all.sum().share());
        left.add(new Probe.LeftOut("users-beyond-bound-percent", Math.round(beyond)));
        left.add(new Probe.LeftOut("slices-too-many", all.sum().isUnsliced() ? 1 : 0));
        if (split != null) {
            left.add(new Probe.LeftOut("pairs-of-new-users", split.ofNewUsers()));
            left.add(new Probe.LeftOut("pairs-of-new-items", split.ofNewItems()));
            left.add(new Probe.LeftOut("users-not-looked-at", notLookedAt));
        }
        left.removeIf(none -> none.count() == 0);
        return left;
    }

    private Probe.Result result(Recommender recommender, Split split) {
        Evaluation evaluation = Evaluation.of(recommender, split);
        return new Probe.Result(
                recommender.name(),
                recommender.parameters(),
                evaluation.known(),
                bootstrap.mean(evaluation.recall20()),
                bootstrap.mean(evaluation.ndcg10()),
                bootstrap.mean(evaluation.ndcg100()),
                bootstrap.coverage(evaluation.lists(), split.train().known()));
    }

    /**
     * By item-kNN: of those that see who acts alike the fastest, and without native memory.
     *
     * @return null where too few users are left to say anything
     */
    private @Nullable Probe.Worth worth() {
        Options.Worth asked = options.worth();
        Interactions some =
                all.sum().size() <= asked.mostRows()
                        ? all
                        : Interactions.of(all.sum().atMost(asked.mostRows()));
        Split whole = Split.of(some, options.testShare(), options.seed());
        Split split = looked(whole, asked.mostUsers(), MOST_SCORES_OF_PARTS);
        if (split.users() < FEWEST_USERS) {
            return null;
        }
        Recommender recommender = ItemNeighbours.USUAL;
        Ablation ablation = new Ablation(split, recommender, bootstrap);
        Contributions contributions =
                ablation.contributions(asked.groups(), asked.evaluations(), options.seed());
        return new Probe.Worth(
                recommender.name(),
                some.sum().share() / all.sum().share(),
                split.users(),
                ablation.all(asked.groups()),
                contributions.groups().size() > 1 ? contributions : null,
                Freshness.of(split, recommender, bootstrap),
                ablation.potentials(attributes));
    }
}
