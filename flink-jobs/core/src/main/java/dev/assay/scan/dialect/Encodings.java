package dev.assay.scan.dialect;

import dev.assay.declare.format.HowRead.Answer;
import dev.assay.scan.dialect.encoding.Language;
import dev.assay.scan.dialect.encoding.Letters;
import dev.assay.scan.dialect.encoding.Utf8Share;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which encoding a text is in: by its mark, by where zeros stand, by being valid UTF-8; and where
 * none of these says it, by how usual its letters would be in languages that are written so.
 */
final class Encodings {

    /** Of these, in all that can be told from bytes alone. */
    static final String UTF_8 = "UTF-8";

    /** Share of valid sequences from which on a text is UTF-8 with faults. */
    private static final double MOSTLY_VALID = 0.9;

    private static final double MOSTLY_PLAIN = 0.98;

    private static final double CERTAIN = 1;

    /** Logarithm of how much rarer the other encodings of a language are than its usual one. */
    private static final double RARER = 2;

    /** Bytes of the text in which zeros are counted. */
    private static final int LOOK = 64 << 10;

    /** Bytes beyond ASCII; more of one text say nothing new. */
    private static final int ENOUGH = 1000;

    private Encodings() {}

    /** The encodings that it may be in, the best one first. */
    static List<Answer> of(byte[] b, boolean whole) {
        String marked = marked(b);
        String certain = marked != null ? marked : withoutMark(b);
        if (certain != null) {
            return List.of(new Answer(certain, CERTAIN));
        }
        Utf8Share share = Utf8Share.of(b, whole);
        if (share.isAscii() || share.valid() >= MOSTLY_VALID) {
            return List.of(new Answer(UTF_8, CERTAIN));
        }
        return byLetters(b);
    }

    private static String marked(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return UTF_8;
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return "UTF-32LE";
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return "UTF-32BE";
        }
        if (starts(b, 0x84, 0x31, 0x95, 0x33)) {
            return "GB18030";
        }
        return starts(b, 0xFF, 0xFE) ? "UTF-16LE" : starts(b, 0xFE, 0xFF) ? "UTF-16BE" : null;
    }

    private static boolean starts(byte[] b, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= b.length || (b[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Delimiters, digits and line ends have zero bytes at the same places in any script. */
    private static String withoutMark(byte[] b) {
        int[] zeros = new int[4];
        int groups = Math.min(b.length, LOOK) / 4;
        for (int i = 0; i < 4 * groups; i++) {
            zeros[i % 4] += b[i] == 0 ? 1 : 0;
        }
        int all = zeros[0] + zeros[1] + zeros[2] + zeros[3];
        if (groups < 2 || all * 8 < groups || all < groups && isPlain(b, 4 * groups)) {
            return null;
        }
        if (zeros[3] == groups && zeros[2] * 10 > groups * 9 && zeros[0] * 10 < groups) {
            return "UTF-32LE";
        }
        if (zeros[0] == groups && zeros[1] * 10 > groups * 9 && zeros[3] * 10 < groups) {
            return "UTF-32BE";
        }
        int odd = zeros[1] + zeros[3];
        int even = zeros[0] + zeros[2];
        if (odd > 20 * even) {
            return "UTF-16LE";
        }
        return even > 20 * odd ? "UTF-16BE" : null;
    }

    /**
     * Whether nearly all but a few zeros is ASCII: zeros are stray then, and no half of a letter.
     */
    private static boolean isPlain(byte[] b, int size) {
        int printed = 0;
        int zeros = 0;
        for (int i = 0; i < size; i++) {
            zeros += b[i] == 0 ? 1 : 0;
            printed += b[i] >= ' ' || b[i] == '\n' || b[i] == '\r' || b[i] == '\t' ? 1 : 0;
        }
        return printed >= MOSTLY_PLAIN * (size - zeros);
    }

    private static List<Answer> byLetters(byte[] b) {
        byte[] sample = sample(b);
        Map<String, Double> best = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        for (Language language : Language.ALL) {
            String usual = language.encodings().get(0);
            texts.computeIfAbsent(usual, encoding -> text(sample, encoding));
            for (String encoding : language.encodings()) {
                String text = texts.computeIfAbsent(encoding, e -> text(sample, e));
                // Where two give the same text the usual one stands for both.
                if (encoding.equals(usual) || !text.equals(texts.get(usual))) {
                    double found = Letters.logLikelihood(text, language) + language.prior();
                    best.merge(encoding, encoding.equals(usual) ? found : found - RARER, Math::max);
                }
            }
        }
        double top = best.values().stream().max(Double::compare).orElseThrow();
        double sum = best.values().stream().mapToDouble(l -> Math.exp(l - top)).sum();
        Map<String, Double> shares = new TreeMap<>();
        best.forEach((encoding, l) -> shares.put(encoding, Math.exp(l - top) / sum));
        return Detector.answers(shares);
    }

    /**
     * The lines that hold the first letters beyond ASCII. All encodings are judged by the same
     * bytes, and cut where a line ends.
     */
    private static byte[] sample(byte[] b) {
        int letters = 0;
        for (int i = 0; i < b.length; i++) {
            letters += b[i] < 0 ? 1 : 0;
            if (letters > ENOUGH && (b[i] == '\n' || b[i] == '\r')) {
                return Arrays.copyOf(b, i);
            }
        }
        return b;
    }

    /** The text without its mark; what is not of the encoding is U+FFFD. */
    static String text(byte[] b, String encoding) {
        CharsetDecoder decoder =
                Charset.forName(encoding)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(b);
        CharBuffer out =
                CharBuffer.allocate((int) (b.length * (double) decoder.maxCharsPerByte()) + 1);
        // Not the end of the input: a letter that is cut off at the end is no fault.
        CoderResult result = decoder.decode(in, out, false);
        assert result.isUnderflow();
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
