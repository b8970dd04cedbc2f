package dev.assay.profile.meaning;

/**
 * Which language a text is in: by its script where that says it, else by the frequent words that
 * are in it. Of a few words, and of those that two languages have in the same number, nothing is
 * said; names and titles of goods seldom have such words.
 */
public final class Language {

    /** Bytes that are looked at. */
    private static final int MOST_BYTES = 160;

    /** Words that a text must have. */
    private static final int FEWEST_WORDS = 4;

    /** Frequent words of one language that must be among them. */
    private static final int FEWEST_KNOWN = 2;

    /** One of so many words must be known. */
    private static final int RARE = 7;

    /** Letters that a text in a script of its own must have. */
    private static final int FEWEST_LETTERS = 4;

    private final byte[] b;
    private final int to;
    private final boolean isCut;
    private int[] scripts;
    private long hits = FrequentWords.NONE;
    private int at;
    private int letters;
    private int words;
    private boolean isInitial;
    private boolean isSure;
    private long hash = FrequentWords.NO_LETTERS;

    private Language(byte[] b, int from, int to) {
        this.b = b;
        this.at = from;
        this.to = Math.min(to, from + MOST_BYTES);
        this.isCut = this.to < to;
    }

    /**
     * Its place among the languages: English, German, French, Spanish, Portuguese, Italian, Dutch,
     * Swedish, Danish, Norwegian, Finnish, Polish, Czech, Romanian, Hungarian, Turkish, Indonesian,
     * Russian, Ukrainian, Bulgarian, Arabic; Greek, Hebrew, Hindi, Thai, Korean, Japanese, Chinese.
     *
     * @return -1 where nothing can be said
     */
    public static int of(byte[] b, int from, int to) {
        return mayBeText(b, from, to) ? new Language(b, from, to).read() : -1;
    }

    /** Whether there are words enough, or letters that need no blanks. */
    private static boolean mayBeText(byte[] b, int from, int to) {
        int blanks = 0;
        int end = Math.min(to, from + MOST_BYTES);
        for (int i = from; i < end; i++) {
            if (b[i] < 0 || b[i] == ' ' && ++blanks == FEWEST_WORDS - 1) {
                return true;
            }
        }
        return false;
    }

    private int read() {
        while (at < to && !isSure) {
            byte c = b[at];
            if (c >= 0) {
                ascii();
            } else {
                beyondAscii();
            }
        }
        if (!isCut && !isSure) {
            endWord();
        }
        int script = scripts == null ? -1 : Script.of(scripts, letters, FEWEST_LETTERS);
        return script < 0 ? byWords() : FrequentWords.LANGUAGES + script;
    }

    /** Letters of ASCII up to the end of their word; kept apart, since most texts are these. */
    private void ascii() {
        byte[] bytes = b;
        int end = to;
        int i = at;
        long h = hash;
        int small = 0;
        while (i < end && bytes[i] >= 0 && (small = bytes[i] | 0x20) >= 'a' && small <= 'z') {
            h = FrequentWords.with(h, small);
            i++;
        }
        int read = i - at;
        isInitial = read == 1 && hash == FrequentWords.NO_LETTERS;
        letters += read;
        hash = h;
        if (i < end && bytes[i] >= 0) {
            i++;
            at = i;
            endWord();
        } else {
            at = i;
        }
    }

    private void beyondAscii() {
        int c = codePoint();
        if (c < 0 || !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
            endWord();
            return;
        }
        int script = Script.of(c);
        if (script >= 0) {
            scripts = scripts == null ? new int[Script.LANGUAGES] : scripts;
            scripts[script]++;
            letters++;
            hash = FrequentWords.NO_LETTERS;
        } else {
            add(Character.toLowerCase(c));
        }
    }

    private void add(int letter) {
        letters++;
        isInitial = hash == FrequentWords.NO_LETTERS && letter < 0x80;
        hash = FrequentWords.with(hash, letter);
    }

    private void endWord() {
        if (hash != FrequentWords.NO_LETTERS) {
            words++;
            // Single letters are initials and names of things.
            long known = isInitial ? 0 : FrequentWords.languages(hash);
            if (known != 0) {
                hits += known;
                isSure = words >= FEWEST_WORDS && FrequentWords.isSure(hits);
            }
            hash = FrequentWords.NO_LETTERS;
        }
    }

    private int byWords() {
        if (words < FEWEST_WORDS) {
            return -1;
        }
        int best = FrequentWords.best(hits);
        int known = best < 0 ? 0 : FrequentWords.count(hits, best);
        return known >= FEWEST_KNOWN && known * RARE >= words ? best : -1;
    }

    /** The next character, which is not of ASCII; -1 where the bytes are none. */
    private int codePoint() {
        int lead = b[at++] & 0xFF;
        int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
        if (more == 0 || at + more > to) {
            return -1;
        }
        int c = lead & 0x3F >> more;
        for (int i = 0; i < more; i++) {
            if ((b[at] & 0xC0) != 0x80) {
                return -1;
            }
            c = c << 6 | b[at++] & 0x3F;
        }
        return c;
    }
}
