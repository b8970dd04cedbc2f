package dev.assay.locate;

import dev.assay.finding.Finding;
import dev.assay.finding.Sample;
import dev.assay.profile.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding, how its rows are looked for, and the rows that were found.
 *
 * @param perhaps rows that are shown where there are too few of the others
 */
record Task(Finding finding, Search search, List<Sample> found, List<Sample> perhaps) {

    /** Places of a finding. */
    static final int PLACES = 3;

    Task(Finding finding, Search search) {
        this(finding, search, new ArrayList<>(), new ArrayList<>());
    }

    /** Whether the finding is about a partition, or about all of them. */
    boolean isIn(String partition) {
        return finding.batch() == null || finding.batch().equals(partition);
    }

    boolean isDone() {
        return found.size() >= PLACES;
    }

    void look(Row row) {
        if (isDone()) {
            return;
        }
        Optional<String> text = search.look(row);
        if (text.isPresent()) {
            found.add(sample(row, text.get()));
        } else if (perhaps.size() < PLACES) {
            search.lookAgain(row).ifPresent(maybe -> perhaps.add(sample(row, maybe)));
        }
    }

    private static Sample sample(Row row, String text) {
        Place place = new Place(row.file(), row.line(), text);
        return new Sample(place.file(), place.line(), place.text());
    }

    /** The finding with the places that show it; those that it had, where these are no more. */
    Finding located() {
        List<Sample> all = Stream.concat(found.stream(), perhaps.stream()).limit(PLACES).toList();
        return all.size() >= Math.min(PLACES, finding.samples().size()) ? finding.at(all) : finding;
    }
}
