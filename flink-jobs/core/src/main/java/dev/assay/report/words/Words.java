package dev.assay.report.words;

import dev.assay.catalogue.Family;
import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Arg;
import dev.assay.finding.Digits;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Subject;
import dev.assay.profile.Shown;
import java.text.ChoiceFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that reports say, in words of one language, from its bundle. Names and values come out as the
 * data has them: whoever writes them into a document escapes them.
 */
public final class Words {

    /** English, for whoever asks for no other language. */
    public static final Words ENGLISH = new Words(Locale.ROOT, Words.class.getClassLoader());

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    /** Where Chinese is written in the traditional way, unless the script is named. */
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final ResourceBundle bundle;

    Words(Locale locale, ClassLoader bundles) {
        this.bundle =
                ResourceBundle.getBundle(
                        "dev.assay.report.words.words",
                        locale,
                        bundles,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The words of a language, of whatever country; empty where there are none, and {@link
     * #ENGLISH} is what is left.
     */
    public static Optional<Words> in(Locale locale) {
        String language = locale.getLanguage();
        if (language.isEmpty() || language.equals("en")) {
            return Optional.of(ENGLISH);
        }
        Words words = new Words(nearest(locale), Words.class.getClassLoader());
        return words.bundle.getLocale().equals(Locale.ROOT) ? Optional.empty() : Optional.of(words);
    }

    /** Simplified Chinese is read wherever it is written so, and has one bundle. */
    private static Locale nearest(Locale locale) {
        if (!locale.getLanguage().equals("zh")) {
            return locale;
        }
        boolean traditional =
                locale.getScript().isEmpty()
                        ? TRADITIONAL.contains(locale.getCountry())
                        : !locale.getScript().equals("Hans");
        return traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
    }

    /** The language, as HTML names it. */
    public String language() {
        return text("language");
    }

    /** A text with its places filled. */
    public String text(String key, String... places) {
        return filled(bundle.getString(key), i -> places[i]);
    }

    /**
     * The form of a text that goes with a number. Its bundle says which number has which form, as
     * {@link ChoiceFormat} does.
     *
     * @param n the number, at the text's first place
     * @param more what stands at its other places
     */
    public String count(String key, long n, String... more) {
        return filled(
                new ChoiceFormat(bundle.getString(key)).format(n),
                i -> i == 0 ? Figures.count(n) : more[i - 1]);
    }

    /**
     * A text in pieces, for those who put more than text at its places.
     *
     * @param piece makes one of the text before, between and behind the places
     */
    public <P> List<P> pieces(String key, Function<String, P> piece, List<? extends P> places) {
        String text = bundle.getString(key);
        List<P> pieces = new ArrayList<>();
        int from = 0;
        for (Matcher place = PLACE.matcher(text); place.find(); from = place.end()) {
            pieces.add(piece.apply(text.substring(from, place.start())));
            pieces.add(places.get(Integer.parseInt(place.group(1))));
        }
        pieces.add(piece.apply(text.substring(from)));
        return pieces;
    }

    /** Names one after the other. */
    public String joined(List<String> names) {
        return String.join(text("join.names"), names);
    }

    /** Names, for those who collect them. */
    public Collector<CharSequence, ?, String> joining() {
        return Collectors.joining(text("join.names"));
    }

    /** Sentences one behind the other; blank ones are left out. */
    public String sentences(String... sentences) {
        return Stream.of(sentences)
                .filter(sentence -> !sentence.isBlank())
                .collect(Collectors.joining(text("join.sentences")));
    }

    /** What something is, and what is said of it. */
    public String labelled(String label, String says) {
        return text("join.labelled", label, says);
    }

    /** A text, and beside it what explains it. */
    public String within(String text, String beside) {
        return text("join.within", text, beside);
    }

    /** A sentence with its end, whether or not it had one. */
    public String ended(String sentence) {
        return isEnded(sentence) ? sentence : sentence + text("join.end");
    }

    private boolean isEnded(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith(text("join.end"));
    }

    /** A value of the data, or what is said in its place where it is masked. */
    public String value(String value) {
        return value.equals(Shown.SENSITIVE) ? text("value.sensitive") : value;
    }

    /** What is wrong when a check fails, a few words. */
    public String title(KnownCheck check) {
        return bundle.getString("check." + check.id() + ".title");
    }

    /** What holds when a check passes, a sentence. */
    public String meaning(KnownCheck check) {
        return bundle.getString("check." + check.id() + ".meaning");
    }

    /** What kind of evidence a family of checks is. */
    public String title(Family family) {
        return text(
                switch (family) {
                    case DETERMINISTIC -> "family.deterministic";
                    case STATISTICS -> "family.statistics";
                    case UNIVARIATE -> "family.univariate";
                    case COMBINED -> "family.combined";
                    case SEGMENTS -> "family.segments";
                    case ROW_OUTLIERS -> "family.row-outliers";
                    case CRITIC -> "family.critic";
                    case TWO_SAMPLE -> "family.two-sample";
                });
    }

    /** What a finding is about, and what it says: what happened, how much, and what to do next. */
    public String sentence(Finding finding) {
        String says = text(finding.message());
        // Where data cannot be read, the fault itself begins with its place.
        return finding.message().key().equals("fault")
                ? says
                : text(Message.of("sentence", where(finding.subject()), Arg.text(says)));
    }

    /** Why a check was not measured, without a full stop at the end. */
    public String reason(Finding finding) {
        String reason = finding.reason().map(this::text).orElseGet(() -> sentence(finding));
        return isEnded(reason) ? reason.substring(0, reason.length() - 1) : reason;
    }

    /** A message, or what stands at a place of one. */
    public String text(Arg arg) {
        if (arg instanceof Message message) {
            return filled(bundle.getString(message.key()), i -> text(message.args().get(i)));
        }
        if (arg instanceof Arg.Share share) {
            return Digits.percent(share.share());
        }
        if (arg instanceof Arg.Count count) {
            return Digits.count(count.count());
        }
        if (arg instanceof Arg.Amount amount) {
            return Digits.number(amount.amount());
        }
        if (arg instanceof Arg.Effect effect) {
            return Digits.effect(effect.effect());
        }
        if (arg instanceof Arg.Score score) {
            return String.format(Locale.ROOT, "%.3f", score.score());
        }
        if (arg instanceof Arg.Names names) {
            return names.all().stream().map(this::text).collect(joining());
        }
        return ((Arg.Text) arg).text();
    }

    private static String filled(String text, IntFunction<String> places) {
        return PLACE.matcher(text)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        places.apply(Integer.parseInt(place.group(1)))));
    }

    private static Message where(Subject subject) {
        Arg dataset = Arg.text(subject.dataset());
        if (subject.column() == null) {
            return subject.batch() == null
                    ? Message.of("where", dataset)
                    : Message.of("where.file", dataset, Arg.text(subject.batch()));
        }
        Arg column = Arg.text(subject.column());
        return subject.batch() == null
                ? Message.of("where.column", dataset, column)
                : Message.of("where.column.file", dataset, column, Arg.text(subject.batch()));
    }
}
