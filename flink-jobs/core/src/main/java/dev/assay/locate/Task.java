package dev.assay.locate;

import dev.assay.finding.Finding;
import dev.assay.finding.Sample;
import dev.assay.profile.place.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A finding, how its rows are looked for, and the rows that were found. */
final class Task {

    /** Places of one file that are shown at least, where there are so many. */
    private static final int OF_A_FILE = 3;

    private final Finding finding;
    private final Search search;
    private final int places;
    private final int ofAFile;
    private final List<Sample> found = new ArrayList<>();
    private final Map<String, Integer> byFile = new HashMap<>();

    /** Rows that are shown where there are too few of the others. */
    private final List<Sample> perhaps = new ArrayList<>();

    /**
     * Nothing is found yet.
     *
     * @param places that are wanted
     * @param files in which they may be, at least one
     */
    Task(Finding finding, Search search, int places, int files) {
        this.finding = finding;
        this.search = search;
        this.places = places;
        this.ofAFile = Math.max(OF_A_FILE, (places + files - 1) / files);
    }

    Finding finding() {
        return finding;
    }

    Search search() {
        return search;
    }

    /** Whether the finding is about a partition, or about all of them. */
    boolean isIn(String partition) {
        return finding.batch() == null || finding.batch().equals(partition);
    }

    boolean isDone() {
        return found.size() >= places;
    }

    /** Whether no more of the file is shown. */
    boolean isDoneWith(String file) {
        return isDone() || byFile.getOrDefault(file, 0) >= ofAFile;
    }

    void look(Row row) {
        if (isDoneWith(row.file())) {
            return;
        }
        Optional<String> text = search.look(row);
        if (text.isPresent()) {
            found.add(sample(row, text.get()));
            byFile.merge(row.file(), 1, Integer::sum);
        } else if (perhaps.size() < places) {
            search.lookAgain(row).ifPresent(maybe -> perhaps.add(sample(row, maybe)));
        }
    }

    private static Sample sample(Row row, String text) {
        Place place = new Place(row.file(), row.line(), text);
        return new Sample(place.file(), place.line(), place.text());
    }

    /** The finding with the places that show it; those that it had, where these are no more. */
    Finding located() {
        List<Sample> all = Stream.concat(found.stream(), perhaps.stream()).limit(places).toList();
        return all.size() >= Math.min(places, finding.samples().size()) ? finding.at(all) : finding;
    }
}
