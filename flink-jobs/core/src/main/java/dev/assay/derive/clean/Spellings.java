package dev.assay.derive.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rare texts of a column that are frequent ones with a letter or two changed. */
final class Spellings {

    /** So many times as often as the rare text must the frequent one be there. */
    private static final int MORE = 20;

    /** Columns with more frequent texts hold names or sentences, of which many are alike. */
    private static final int MOST = 400;

    /**
     * The share of cells, or of words, that frequent texts make up: with less, most of what is rare
     * is so because there is much of it, and not by mistake.
     */
    private static final double CLOSED = 0.9;

    /** What is expected of texts that are alike by chance before any is looked at. */
    private static final double BEFORE = 0.05;

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{4,}(?![\\p{L}\\p{N}])");

    private final ColumnFacts facts;
    private final Vocabulary values;
    private final Vocabulary words;
    private final Map<String, Optional<Repair>> known = new HashMap<>();

    Spellings(ColumnFacts facts) {
        this.facts = facts;
        this.values = new Vocabulary(facts.counts());
        Map<String, Integer> counts = new HashMap<>();
        facts.counts()
                .forEach(
                        (text, n) -> {
                            Matcher word = WORD.matcher(text);
                            while (word.find()) {
                                counts.merge(word.group(), n, Integer::sum);
                            }
                        });
        this.words = new Vocabulary(counts);
    }

    /** Texts by how often they are there. */
    private static final class Vocabulary {

        private final Map<String, Integer> counts;
        private final List<String> frequent = new ArrayList<>();
        private final double alike;

        Vocabulary(Map<String, Integer> counts) {
            this.counts = counts;
            counts.forEach(
                    (text, n) -> {
                        if (n >= MORE) {
                            frequent.add(text);
                        }
                    });
            frequent.sort(String::compareTo);
            long all = counts.values().stream().mapToLong(Integer::longValue).sum();
            long often = frequent.stream().mapToLong(counts::get).sum();
            this.alike =
                    frequent.isEmpty() || frequent.size() > MOST || often < CLOSED * all
                            ? 1
                            : alike();
        }

        /** The share of frequent texts that are nearly another one, and not its mistyped self. */
        private double alike() {
            List<String> established = frequent.stream().filter(text -> of(text) == null).toList();
            int near = 0;
            for (String text : established) {
                near +=
                        established.stream().anyMatch(o -> !text.equals(o) && isNear(text, o))
                                ? 1
                                : 0;
            }
            return (near + BEFORE) / (established.size() + 1);
        }

        /**
         * The one frequent text that a rare one is nearly; null where there is none, or several.
         */
        String of(String text) {
            int n = Math.max(1, counts.getOrDefault(text, 0));
            String found = null;
            for (String other : frequent) {
                if (counts.get(other) >= (long) MORE * n && isNear(text, other)) {
                    if (found != null) {
                        return null;
                    }
                    found = other;
                }
            }
            return found;
        }

        boolean isRare(String text) {
            return counts.getOrDefault(text, 0) < MORE;
        }

        private static boolean isNear(String a, String b) {
            int longer = Math.max(a.length(), b.length());
            int most = longer < 4 ? 0 : longer < 9 ? 1 : 2;
            return Math.abs(a.length() - b.length()) <= most && Distance.of(a, b) <= most;
        }
    }

    /**
     * What was meant, by the column alone. The confidence is one less the share of frequent texts
     * that are nearly another frequent one.
     */
    Optional<Repair> of(String text) {
        if (text == null
                || facts.isAccepted(text)
                || facts.usual().isNumber()
                || facts.usual().isDate()) {
            return Optional.empty();
        }
        return facts.count(text) > 1 ? known.computeIfAbsent(text, this::meant) : meant(text);
    }

    private Optional<Repair> meant(String text) {
        if (values.alike < 1) {
            String value = values.of(text);
            if (value != null && digits(value).equals(digits(text))) {
                return Optional.of(new Repair(value, Reason.SPELLING, 1 - values.alike));
            }
        }
        if (words.alike == 1) {
            return Optional.empty();
        }
        StringBuilder after = new StringBuilder();
        Matcher word = WORD.matcher(text);
        int at = 0;
        while (word.find()) {
            String meant = words.of(word.group());
            if (meant == null && words.isRare(word.group())) {
                // Put right by half, it would still be wrong.
                return Optional.empty();
            }
            if (meant != null) {
                after.append(text, at, word.start()).append(meant);
                at = word.end();
            }
        }
        return at == 0
                ? Optional.empty()
                : Optional.of(
                        new Repair(
                                after.append(text.substring(at)).toString(),
                                Reason.SPELLING,
                                1 - words.alike));
    }

    /** Digits tell things apart that are named alike. */
    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
