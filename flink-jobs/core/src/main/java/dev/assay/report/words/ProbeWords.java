package dev.assay.report.words;

import dev.assay.recommend.Probe;

/**
 * What a probe says of itself, as sentences.
 *
 * @param words of the report's language
 */
public record ProbeWords(Words words) {

    /** Why there are no figures. */
    public String abstention(Probe.Abstention abstention) {
        return words.text(
                "probe.abstains." + abstention.reason(),
                Figures.count(abstention.found()),
                Figures.count(abstention.needed()));
    }

    /** What is learnt from, and what is foreseen. */
    public String split(Probe probe) {
        Probe.Data data = probe.data();
        Probe.Foreseen split = probe.split();
        String what =
                words.text(
                        "probe.data." + data.events(),
                        Figures.count(data.pairs()),
                        Figures.count(data.users()),
                        Figures.count(data.items()));
        String how =
                words.text(
                        "probe.split." + split.by(),
                        Figures.count(split.learnt()),
                        Figures.count(split.foreseen()),
                        Figures.count(split.users()),
                        split.from() == null ? "" : split.from());
        return words.sentences(what, how);
    }

    /** What was not looked at. */
    public String leftOut(Probe.LeftOut out) {
        return words.text("probe.left." + out.what(), Figures.count(out.count()));
    }
}
