package dev.assay.finding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What stands at a place of a {@link Message}, in no language and without a format. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Message.class, name = "message"),
    @JsonSubTypes.Type(value = Arg.Share.class, name = "share"),
    @JsonSubTypes.Type(value = Arg.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Arg.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = Arg.Effect.class, name = "effect"),
    @JsonSubTypes.Type(value = Arg.Score.class, name = "score"),
    @JsonSubTypes.Type(value = Arg.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Arg.Names.class, name = "names")
})
public sealed interface Arg
        permits Message,
                Arg.Share,
                Arg.Count,
                Arg.Amount,
                Arg.Effect,
                Arg.Score,
                Arg.Text,
                Arg.Names {

    /** A part of all, from 0 to 1. */
    record Share(double share) implements Arg {}

    /** How many there are. */
    record Count(long count) implements Arg {}

    /** A number of the data, or computed from it. */
    record Amount(double amount) implements Arg {}

    /** How far two values are apart, or how far they may be. */
    record Effect(double effect) implements Arg {}

    /** A score from 0 to 1. */
    record Score(double score) implements Arg {}

    /** A name, a value, a rule or a fault, as the data or the declaration has it. */
    record Text(String text) implements Arg {}

    /** Several of them, one behind the other. */
    record Names(List<Arg> all) implements Arg {
        public Names {
            all = List.copyOf(all);
        }
    }

    /** A part of all, from 0 to 1. */
    static Arg share(double share) {
        return new Share(share);
    }

    /** How many there are. */
    static Arg count(long count) {
        return new Count(count);
    }

    /** A number of the data, or computed from it. */
    static Arg amount(double amount) {
        return new Amount(amount);
    }

    /** How far two values are apart, or how far they may be. */
    static Arg effect(double effect) {
        return new Effect(effect);
    }

    /** A score from 0 to 1. */
    static Arg score(double score) {
        return new Score(score);
    }

    /** A text of the data or the declaration. */
    static Arg text(String text) {
        return new Text(text);
    }

    /** Texts of the data or the declaration, one behind the other. */
    static Arg names(List<String> texts) {
        return new Names(texts.stream().map(Arg::text).toList());
    }
}
