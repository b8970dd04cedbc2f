package dev.assay.report.words;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Arg;
import dev.assay.finding.Digits;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Subject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Messages in words of one language, from its bundle. Names and values come out as the data has
 * them: whoever writes them into a document escapes them.
 */
public final class Words {

    /** English, for whoever asks for no other language. */
    public static final Words ENGLISH = new Words(Locale.ROOT);

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.bundle =
                ResourceBundle.getBundle(
                        "dev.assay.report.words.words",
                        locale,
                        Words.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What is wrong when a check fails, a few words. */
    public String title(KnownCheck check) {
        return bundle.getString("check." + check.id() + ".title");
    }

    /** What holds when a check passes, a sentence. */
    public String meaning(KnownCheck check) {
        return bundle.getString("check." + check.id() + ".meaning");
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
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    /** A message, or what stands at a place of one. */
    public String text(Arg arg) {
        if (arg instanceof Message message) {
            return filled(bundle.getString(message.key()), message.args());
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
            return names.all().stream().map(this::text).collect(Collectors.joining(", "));
        }
        return ((Arg.Text) arg).text();
    }

    private String filled(String sentence, List<Arg> args) {
        return PLACE.matcher(sentence)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        text(args.get(Integer.parseInt(place.group(1))))));
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
