package dev.assay.recommend.worth;

import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.model.Recommender;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.rank.Evaluation;
import dev.assay.recommend.rank.Split;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What a recommender loses when some of the data is not there: it learns from the rest, knows only
 * the rest of each user's history, and is to foresee the same among the same items. The loss is a
 * mean over users, with an interval from paired draws.
 */
public final class Ablation {

    /** Users of whom nothing is said by themselves. */
    private static final int FEWEST_USERS = 10;

    private final Split split;
    private final Recommender recommender;
    private final Bootstrap bootstrap;
    private final Evaluation with;

    /**
     * With all data.
     *
     * @param recommender that is used throughout
     * @param bootstrap of the users of the split
     */
    public Ablation(Split split, Recommender recommender, Bootstrap bootstrap) {
        this.split = split;
        this.recommender = recommender;
        this.bootstrap = bootstrap;
        this.with = Evaluation.of(recommender, split);
    }

    /** What comes of all data. */
    public Evaluation with() {
        return with;
    }

    /** The loss without rows, in nDCG of the first 100. */
    public Estimate without(IntPredicate rows) {
        return bootstrap.difference(with.ndcg100(), left(rows).ndcg100());
    }

    private Evaluation left(IntPredicate without) {
        InteractionMatrix rest = split.train(without.negate());
        return Evaluation.of(recommender, rest, split);
    }

    /** What is gained from columns that say something of items. */
    public List<Potential> potentials(List<Attribute> attributes) {
        return Potential.of(attributes, split, recommender, with.ndcg100(), bootstrap);
    }

    /** Each asset and slice, and partitions in at most so many groups. */
    public List<Without> all(int partitions) {
        Interactions all = split.all();
        List<Group> groups = new ArrayList<>(Group.assets(all));
        groups.addAll(Group.slices(all, FEWEST_USERS));
        List<Group> time = Group.partitions(all, used(), partitions);
        if (time.size() > 1) {
            groups.addAll(time);
        }
        return groups.stream().map(this::without).toList();
    }

    /** Parts that have anything to learn from. */
    private BitSet used() {
        BitSet used = new BitSet();
        for (int row = 0; row < split.all().size(); row++) {
            if (split.isLearnt(row)) {
                used.set(split.all().part(row));
            }
        }
        return used;
    }

    private Without without(Group group) {
        Interactions all = split.all();
        Evaluation left = left(row -> group.has(all, row));
        Uniqueness unique = Uniqueness.of(all, row -> group.has(all, row));
        return new Without(
                group.kind().name().toLowerCase(Locale.ROOT),
                group.name(),
                group.last(),
                unique.pairs(),
                unique.share(),
                bootstrap.difference(with.recall20(), left.recall20()),
                bootstrap.difference(with.ndcg100(), left.ndcg100()));
    }

    /** From draws of users, and wider by what orders that were drawn leave open. */
    private Estimate estimate(Shapley.Part part) {
        Estimate users = bootstrap.mean(part.byUser());
        double below = Math.hypot(users.value() - users.low(), part.error());
        double above = Math.hypot(users.high() - users.value(), part.error());
        return new Estimate(users.value(), users.value() - below, users.value() + above);
    }

    /**
     * What groups of partitions contribute, each in fair part, to nDCG of the first 100.
     *
     * @param most groups
     * @param evaluations at most
     * @param seed of the order in which groups are added
     */
    public Contributions contributions(int most, int evaluations, long seed) {
        Interactions all = split.all();
        // One order of all groups has one coalition more than there are groups.
        List<Group> groups = Group.partitions(all, used(), Math.min(most, evaluations - 1));
        Shapley shapley =
                Shapley.of(
                        groups.size(),
                        coalition -> {
                            BitSet parts = new BitSet();
                            coalition.stream().forEach(i -> parts.or(groups.get(i).parts()));
                            return left(row -> !parts.get(all.part(row))).ndcg100();
                        },
                        evaluations,
                        seed);
        List<Contributions.Of> of = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            of.add(
                    new Contributions.Of(
                            groups.get(i).name(),
                            groups.get(i).last(),
                            estimate(shapley.parts().get(i))));
        }
        return new Contributions(of, shapley.isExact(), shapley.evaluations());
    }
}
