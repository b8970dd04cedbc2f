package dev.assay.finding;

import java.util.List;

/**
 * What a finding says, in no language: the key of a sentence, and what stands at its places.
 *
 * @param key in the bundle of the reports' language
 * @param args for the places {@code {0}}, {@code {1}} and so on
 */
public record Message(String key, List<Arg> args) implements Arg {

    public Message {
        args = List.copyOf(args);
    }

    /** The sentence of a key. */
    public static Message of(String key, Arg... args) {
        return new Message(key, List.of(args));
    }

    /** One of two sentences with the same places. */
    static Message either(boolean first, String one, String other, Arg... args) {
        return of(first ? one : other, args);
    }
}
