package dev.assay.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Names and values at its places, and at those of messages within it. */
    public Stream<String> texts() {
        return args.stream()
                .flatMap(
                        arg ->
                                arg instanceof Message message
                                        ? message.texts()
                                        : arg instanceof Text text
                                                ? Stream.of(text.text())
                                                : Stream.empty());
    }

    /** This one, or one at its places, that has a key; empty where none has. */
    public Optional<Message> within(String sought) {
        return key.equals(sought)
                ? Optional.of(this)
                : args.stream()
                        .filter(Message.class::isInstance)
                        .flatMap(arg -> ((Message) arg).within(sought).stream())
                        .findFirst();
    }

    /** One of two sentences with the same places. */
    static Message either(boolean first, String one, String other, Arg... args) {
        return of(first ? one : other, args);
    }
}
