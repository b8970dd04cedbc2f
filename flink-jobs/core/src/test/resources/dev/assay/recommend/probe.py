"""An independent implementation of the recommendation probe, in NumPy.

    python3 probe.py make > interactions.csv      makes up the log
    python3 probe.py < interactions.csv > probe-expected.json

A pair of a user and an item is to be foreseen where it first occurs at the cut or later; the cut is
the time of the pair at 80 % of all pairs in the order of their first times. Of equal scores the
item that more users have comes first, then the lower number.
"""

import csv
import json
import sys

import numpy as np

SHARE = 0.2
NEIGHBOURS, SHRINKAGE = 100, 10.0
RIDGE = 100.0


def make():
    random = np.random.default_rng(7)
    users, items, tastes = 250, 150, 5
    weight = 1 / np.arange(1, items + 1) ** 0.6
    taste_of_item = random.integers(tastes, size=items)
    rows = []
    for user in range(users):
        likes = np.where(taste_of_item == random.integers(tastes), 6.0, 1.0) * weight
        count = 6 + int(random.exponential(12))
        start, pace = random.integers(0, 600), random.integers(1, 40)
        for n in range(count):
            item = random.choice(items, p=likes / likes.sum())
            rows.append((int(start + n * pace), user + 1000, int(item) + 10))
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["time", "user", "item"])
    out.writerows(sorted(rows))


def ranking(scores, counts, history):
    order = np.lexsort((np.arange(len(scores)), -counts, -scores))
    return [j for j in order if j not in history][:100]


def metrics(scorer, x, targets, counts):
    recall, ndcg10, ndcg100, seen = [], [], [], set()
    for user, wanted in sorted(targets.items()):
        history = set(np.flatnonzero(x[user]))
        top = ranking(scorer(user), counts, history)
        seen.update(top[:20])
        recall.append(len(wanted.intersection(top[:20])) / min(20, len(wanted)))
        for k, into in ((10, ndcg10), (100, ndcg100)):
            gain = sum(1 / np.log2(place + 2) for place, j in enumerate(top[:k]) if j in wanted)
            into.append(gain / sum(1 / np.log2(p + 2) for p in range(min(k, len(wanted)))))
    return {
        "recall20": float(np.mean(recall)),
        "ndcg10": float(np.mean(ndcg10)),
        "ndcg100": float(np.mean(ndcg100)),
        "coverage": len(seen) / int((counts > 0).sum()),
    }


def main():
    rows = [tuple(map(int, row)) for row in list(csv.reader(sys.stdin))[1:]]
    users = {u: i for i, u in enumerate(sorted({row[1] for row in rows}))}
    items = {j: i for i, j in enumerate(sorted({row[2] for row in rows}))}
    first = {}
    for time, user, item in rows:
        pair = (users[user], items[item])
        first[pair] = min(time, first.get(pair, time))
    times = sorted(first.values())
    cut = times[int((1 - SHARE) * len(times))]
    x = np.zeros((len(users), len(items)))
    for (u, i), time in first.items():
        x[u, i] = time < cut
    counts = x.sum(axis=0)
    targets = {}
    for (u, i), time in first.items():
        if time >= cut and x[u].any() and counts[i]:
            targets.setdefault(u, set()).add(i)

    together = x.T @ x
    near = together / (np.sqrt(np.outer(counts, counts)) + SHRINKAGE)
    np.fill_diagonal(near, 0)
    for j in range(len(items)):
        far = np.lexsort((np.arange(len(items)), -near[:, j]))[NEIGHBOURS:]
        near[far, j] = 0
    inverse = np.linalg.inv(together + RIDGE * np.eye(len(items)))
    ease = -inverse / np.diag(inverse)
    np.fill_diagonal(ease, 0)

    def summed(weights):
        def score(user):
            scores = np.zeros(len(items))
            for i in np.flatnonzero(x[user]):
                scores = scores + weights[i]
            return scores

        return score

    json.dump(
        {
            "cut": cut,
            "users": len(targets),
            "targets": sum(map(len, targets.values())),
            "learnt": int(x.sum()),
            "popularity": metrics(lambda user: counts, x, targets, counts),
            "item-knn": metrics(summed(near), x, targets, counts),
            "ease": metrics(summed(ease), x, targets, counts),
        },
        sys.stdout,
        indent=2,
    )
    print()


if __name__ == "__main__":
    make() if "make" in sys.argv else main()
