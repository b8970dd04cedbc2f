package dev.assay.incident;

import java.util.List;

/**
 * What is wrong with the data of a build.
 *
 * @param incidents the worst first
 * @param recovered what the last audit said and is over, by its name
 */
public record Diagnosis(List<Incident> incidents, List<String> recovered) {

    public Diagnosis {
        incidents = List.copyOf(incidents);
        recovered = List.copyOf(recovered);
    }
}
